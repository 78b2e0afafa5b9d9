package com.example.demo;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

@ControllerAdvice
public class ReqioModelAdvice {

    private final ReqioIdentity reqioIdentity;
    private final String projectId;

    public ReqioModelAdvice(ReqioIdentity reqioIdentity, @Value("${reqio.project-id}") String projectId) {
        this.reqioIdentity = reqioIdentity;
        this.projectId = projectId;
    }

    @ModelAttribute("reqioProjectId")
    public String reqioProjectId() {
        return projectId;
    }

    @ModelAttribute("reqioToken")
    public String reqioToken(@AuthenticationPrincipal AppUser user, HttpServletResponse response) {
        if (user == null) {
            return null;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return reqioIdentity.mint(user);
    }
}

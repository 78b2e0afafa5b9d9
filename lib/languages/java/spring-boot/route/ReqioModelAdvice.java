package com.example.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

@ControllerAdvice
public class ReqioModelAdvice {

    private final String projectId;

    public ReqioModelAdvice(@Value("${reqio.project-id}") String projectId) {
        this.projectId = projectId;
    }

    @ModelAttribute("reqioProjectId")
    public String reqioProjectId() {
        return projectId;
    }
}

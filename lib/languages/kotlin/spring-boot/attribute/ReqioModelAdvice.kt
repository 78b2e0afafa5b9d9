package com.example.demo

import jakarta.servlet.http.HttpServletResponse
import org.springframework.beans.factory.annotation.Value
import org.springframework.http.CacheControl
import org.springframework.http.HttpHeaders
import org.springframework.security.core.annotation.AuthenticationPrincipal
import org.springframework.web.bind.annotation.ControllerAdvice
import org.springframework.web.bind.annotation.ModelAttribute

@ControllerAdvice
class ReqioModelAdvice(
    private val reqioIdentity: ReqioIdentity,
    @Value("\${reqio.project-id}") private val projectId: String,
) {
    @ModelAttribute("reqioProjectId")
    fun reqioProjectId(): String = projectId

    @ModelAttribute("reqioToken")
    fun reqioToken(
        @AuthenticationPrincipal user: AppUser?,
        response: HttpServletResponse,
    ): String? {
        if (user == null) return null
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().headerValue)
        return reqioIdentity.mint(user)
    }
}

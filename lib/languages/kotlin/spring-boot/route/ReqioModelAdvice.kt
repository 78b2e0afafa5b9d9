package com.example.demo

import org.springframework.beans.factory.annotation.Value
import org.springframework.web.bind.annotation.ControllerAdvice
import org.springframework.web.bind.annotation.ModelAttribute

@ControllerAdvice
class ReqioModelAdvice(
    @Value("\${reqio.project-id}") private val projectId: String,
) {
    @ModelAttribute("reqioProjectId")
    fun reqioProjectId(): String = projectId
}

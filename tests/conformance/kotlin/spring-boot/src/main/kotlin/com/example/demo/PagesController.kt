package com.example.demo

import jakarta.servlet.http.HttpServletRequest
import org.springframework.context.annotation.Bean
import org.springframework.core.annotation.Order
import org.springframework.http.HttpStatus
import org.springframework.security.config.annotation.web.builders.HttpSecurity
import org.springframework.security.config.annotation.web.invoke
import org.springframework.security.web.SecurityFilterChain
import org.springframework.stereotype.Controller
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.ResponseStatus

/** A page for everybody, and the way in. */
@Controller
class PagesController {
    @Bean
    @Order(1)
    fun openPages(http: HttpSecurity): SecurityFilterChain {
        http {
            securityMatcher("/", "/conformance/**")
            authorizeHttpRequests { authorize(anyRequest, permitAll) }
        }
        return http.build()
    }

    @GetMapping("/")
    fun home(): String = "home"

    @GetMapping("/conformance/sign-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    fun signIn(
        @RequestParam person: String,
        request: HttpServletRequest,
    ) = request.login(person, "password")
}

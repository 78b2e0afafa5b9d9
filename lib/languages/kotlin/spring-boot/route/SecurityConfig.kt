package com.example.demo

import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.security.config.annotation.web.builders.HttpSecurity
import org.springframework.security.config.annotation.web.invoke
import org.springframework.security.web.SecurityFilterChain

@Configuration
class SecurityConfig {
    @Bean
    fun securityFilterChain(http: HttpSecurity): SecurityFilterChain {
        http {
            authorizeHttpRequests {
                // Visitors who are not signed in get 204 from it, not the login page.
                authorize("/reqio/token", permitAll)
                authorize(anyRequest, authenticated)
            }
            formLogin { }
        }
        return http.build()
    }
}

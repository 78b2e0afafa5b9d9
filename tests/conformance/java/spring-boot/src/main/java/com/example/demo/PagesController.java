package com.example.demo;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A page for everybody, and the way in. */
@Controller
public class PagesController {

    @Bean
    @Order(1)
    public SecurityFilterChain openPages(HttpSecurity http) throws Exception {
        http.securityMatcher("/", "/conformance/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    @GetMapping("/")
    public String home() {
        return "home";
    }

    @GetMapping("/conformance/sign-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void signIn(@RequestParam String person, HttpServletRequest request) throws ServletException {
        request.login(person, "password");
    }
}

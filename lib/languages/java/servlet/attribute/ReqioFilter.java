package com.example;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every JSP the token of whoever is signed in. */
@WebFilter(
        urlPatterns = "*.jsp",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class ReqioFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() instanceof AppUser user) {
            request.setAttribute("reqioToken", ReqioIdentity.mint(user, getServletContext()));
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}

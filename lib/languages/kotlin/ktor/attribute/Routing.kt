package com.example

import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.ktor.server.auth.authenticate
import io.ktor.server.html.respondHtml
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

fun Application.configureRouting() {
    routing {
        authenticate("auth-session", optional = true) {
            install(Reqio)

            get("/") {
                call.respondHtml { homePage(call) }
            }
        }
    }
}

package com.example

import io.ktor.server.application.Application
import io.ktor.server.html.respondHtml
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

fun Application.configureForm() {
    configureReqio()
    routing {
        get("/") { call.respondHtml { homePage(call) } }
    }
}

package com.example

import io.ktor.server.application.ApplicationCall
import kotlinx.html.HEAD
import kotlinx.html.script

/** Call it in the head of your layout. */
fun HEAD.reqioWidget(call: ApplicationCall) {
    val config = call.application.environment.config
    script(src = "https://reqio.app/widget.js") {
        async = true
        attributes["data-project-id"] = config.property("reqio.projectId").getString()
        attributes["data-identity-url"] = "/reqio/token"
    }
}

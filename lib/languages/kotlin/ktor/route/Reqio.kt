package com.example

import io.ktor.http.CacheControl
import io.ktor.http.ContentType
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.auth.authenticate
import io.ktor.server.auth.principal
import io.ktor.server.response.cacheControl
import io.ktor.server.response.respond
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

/** "auth-session" is the name that your session authentication was installed with. */
fun Application.configureReqio() {
    val reqioIdentity = ReqioIdentity(environment.config)

    routing {
        authenticate("auth-session", optional = true) {
            get("/reqio/token") {
                call.response.cacheControl(CacheControl.NoStore(null))
                val user = call.principal<UserSession>()
                if (user == null) {
                    call.respond(HttpStatusCode.NoContent)
                } else {
                    val token = reqioIdentity.mint(user)
                    call.respondText("""{"token": "$token"}""", ContentType.Application.Json)
                }
            }
        }
    }
}

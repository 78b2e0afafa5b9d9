package com.example

import com.fasterxml.jackson.databind.ObjectMapper
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.ApplicationCall
import io.ktor.server.application.install
import io.ktor.server.auth.Authentication
import io.ktor.server.auth.session
import io.ktor.server.netty.EngineMain
import io.ktor.server.response.respond
import io.ktor.server.routing.get
import io.ktor.server.routing.routing
import io.ktor.server.sessions.SessionStorageMemory
import io.ktor.server.sessions.Sessions
import io.ktor.server.sessions.cookie
import io.ktor.server.sessions.sessions
import io.ktor.server.sessions.set
import kotlinx.html.HTML
import kotlinx.html.body
import kotlinx.html.head
import kotlinx.html.p
import kotlinx.serialization.Serializable

@Serializable
data class UserSession(
    val id: Long,
    val email: String,
    val plan: String? = null,
    val planAmount: Long? = null,
    val billingInterval: String? = null,
    val accountId: Long? = null,
)

fun main(args: Array<String>) = EngineMain.main(args)

fun Application.module() {
    install(Sessions) { cookie<UserSession>("user_session", SessionStorageMemory()) }
    install(Authentication) { session<UserSession>("auth-session") { validate { it } } }
    configureForm()
    routing {
        get("/conformance/sign-in") {
            call.sessions.set(findUser(call.request.queryParameters["person"]))
            call.respond(HttpStatusCode.NoContent)
        }
    }
}

fun HTML.homePage(call: ApplicationCall) {
    head { reqioWidget(call) }
    body { p { +"Home" } }
}

private fun findUser(name: String?): UserSession =
    ObjectMapper()
        .readTree(System.getenv("CONFORMANCE_PEOPLE"))
        .first { it["name"].asText() == name }
        .let {
            UserSession(
                id = it["id"].asLong(),
                email = it["email"].asText(),
                plan = it["plan"].asText(),
                planAmount = it["amount"].asLong(),
                billingInterval = it["interval"].asText(),
                accountId = it["account"].asLong(),
            )
        }

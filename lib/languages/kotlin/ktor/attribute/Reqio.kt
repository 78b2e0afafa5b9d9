package com.example

import io.ktor.http.CacheControl
import io.ktor.server.application.createRouteScopedPlugin
import io.ktor.server.auth.AuthenticationChecked
import io.ktor.server.auth.principal
import io.ktor.server.response.cacheControl
import io.ktor.util.AttributeKey

val ReqioToken = AttributeKey<String>("ReqioToken")

/** Gives the layout the token of whoever is signed in. */
val Reqio =
    createRouteScopedPlugin("Reqio") {
        val reqioIdentity = ReqioIdentity(application.environment.config)

        on(AuthenticationChecked) { call ->
            val user = call.principal<UserSession>() ?: return@on
            call.attributes[ReqioToken] = reqioIdentity.mint(user)
            call.response.cacheControl(CacheControl.NoStore(null))
        }
    }

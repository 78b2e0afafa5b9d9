package com.example

import io.ktor.server.config.ApplicationConfig
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import kotlin.test.Test
import kotlin.test.assertEquals

class ReqioIdentityTest {
    @Test
    fun `Reqio accepts the token`() {
        val config = ApplicationConfig("application.yaml")
        val projectId = config.property("reqio.projectId").getString()
        val user = UserSession(id = 1, email = "preview@example.com")

        // Reqio verifies a subject that begins with "preview_" and stores nothing of it.
        val token = ReqioIdentity(config).mint("preview_ci", user)
        val request =
            HttpRequest
                .newBuilder(URI("https://reqio.app/api/v1/identify"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""{"projectId": "$projectId", "token": "$token"}"""))
                .build()
        val response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString())

        assertEquals(200, response.statusCode(), response.body())
    }
}

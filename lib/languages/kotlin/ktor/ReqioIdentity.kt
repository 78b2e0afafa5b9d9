package com.example

import com.auth0.jwt.JWT
import com.auth0.jwt.algorithms.Algorithm
import io.ktor.server.config.ApplicationConfig
import java.time.Instant

/** UserSession is your own class: the principal of your session authentication. */
class ReqioIdentity(
    config: ApplicationConfig,
) {
    private val audience = config.property("reqio.audience").getString()
    private val algorithm: Algorithm

    init {
        val secret = config.property("reqio.secret").getString()
        require(secret.length >= 32) { "REQIO_SECRET must have at least 32 characters" }
        algorithm = Algorithm.HMAC256(secret)
    }

    fun mint(user: UserSession): String = mint(user.id.toString(), user)

    // The subject apart: the test mints for one that Reqio never stores.
    internal fun mint(
        subject: String,
        user: UserSession,
    ): String {
        val traits =
            mapOf(
                "plan" to user.plan,
                "amount" to user.planAmount, // cents, as billed
                "interval" to user.billingInterval, // "month" or "year"
                "account" to mapOf("id" to user.accountId.toString()),
            )

        val now = Instant.now()
        return JWT
            .create()
            .withSubject(subject)
            .withClaim("email", user.email)
            .withClaim("traits", traits)
            .withAudience(audience)
            .withIssuedAt(now)
            .withExpiresAt(now.plusSeconds(300))
            .sign(algorithm)
    }
}

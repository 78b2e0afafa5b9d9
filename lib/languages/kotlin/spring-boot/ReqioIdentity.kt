package com.example.demo

import com.auth0.jwt.JWT
import com.auth0.jwt.algorithms.Algorithm
import org.springframework.beans.factory.annotation.Value
import org.springframework.stereotype.Service
import java.time.Instant

/** AppUser is your own class: the UserDetails that your UserDetailsService returns. */
@Service
class ReqioIdentity(
    @Value("\${reqio.secret}") secret: String,
    @Value("\${reqio.audience}") private val audience: String,
) {
    private val algorithm: Algorithm

    init {
        require(secret.length >= 32) { "REQIO_SECRET must have at least 32 characters" }
        algorithm = Algorithm.HMAC256(secret)
    }

    fun mint(user: AppUser): String = mint(user.id.toString(), user)

    // The subject apart: the test mints for one that Reqio never stores.
    internal fun mint(
        subject: String,
        user: AppUser,
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

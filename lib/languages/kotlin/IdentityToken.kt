import com.auth0.jwt.JWT
import com.auth0.jwt.algorithms.Algorithm
import java.time.Instant

/** Mints the identity token of [user]: whoever is signed in, an object of your own class. */
fun mintIdentityToken(user: User): String {
    val secret = System.getenv("REQIO_SECRET").orEmpty()
    check(secret.length >= 32) { "REQIO_SECRET must have at least 32 characters" }

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
        .withSubject(user.id.toString())
        .withClaim("email", user.email)
        .withClaim("traits", traits)
        .withAudience("https://reqio.app/p/YOUR_PROJECT_ID")
        .withIssuedAt(now)
        .withExpiresAt(now.plusSeconds(300))
        .sign(Algorithm.HMAC256(secret))
}

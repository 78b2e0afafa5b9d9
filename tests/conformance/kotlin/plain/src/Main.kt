import com.fasterxml.jackson.databind.ObjectMapper
import kotlinx.html.head
import kotlinx.html.html
import kotlinx.html.stream.appendHTML

/** Mints for the person of the run and renders the page that hands the token on. */
fun main() {
    val person = ObjectMapper().readTree(System.getenv("CONFORMANCE_PEOPLE")).first()
    val user =
        User(
            id = person["id"].asLong(),
            email = person["email"].asText(),
            plan = person["plan"].asText(),
            planAmount = person["amount"].asLong(),
            billingInterval = person["interval"].asText(),
            accountId = person["account"].asLong(),
        )
    val token = mintIdentityToken(user)
    println(buildString { appendHTML().html { head { reqioWidget(token) } } })
}

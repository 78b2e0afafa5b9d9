/** What the shown file calls your own class. */
data class User(
    val id: Long,
    val email: String,
    val plan: String,
    val planAmount: Long,
    val billingInterval: String,
    val accountId: Long,
)

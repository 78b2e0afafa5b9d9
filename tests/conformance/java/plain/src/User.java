/** What the shown file calls your own class. */
public record User(long id, String email, String plan, long amount, String interval, long account) {

    public long getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getPlan() {
        return plan;
    }

    public long getPlanAmount() {
        return amount;
    }

    public String getBillingInterval() {
        return interval;
    }

    public long getAccountId() {
        return account;
    }
}

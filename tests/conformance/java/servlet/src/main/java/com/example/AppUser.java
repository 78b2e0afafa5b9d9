package com.example;

import java.security.Principal;

/** The application's own user, as its realm knows it. */
public record AppUser(String name, long id, String email, String plan, long amount, String interval, long account)
        implements Principal {

    @Override
    public String getName() {
        return name;
    }

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

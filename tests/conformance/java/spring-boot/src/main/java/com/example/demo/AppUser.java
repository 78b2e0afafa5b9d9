package com.example.demo;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The application's own user. Where only the usual traits are on, it has what any user has: no plan, no amount. */
public class AppUser implements UserDetails {

    private final Person person;

    public AppUser(Person person) {
        this.person = person;
    }

    public Long getId() {
        return person.id();
    }

    public String getEmail() {
        return person.email();
    }

    public String getPlan() {
        return person.plan();
    }

    public Long getPlanAmount() {
        return person.amount();
    }

    public String getBillingInterval() {
        return person.interval();
    }

    public Long getAccountId() {
        return person.account();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return "{noop}password";
    }

    @Override
    public String getUsername() {
        return person.name();
    }

    public record Person(String name, Long id, String email, String plan, Long amount, String interval, Long account) {}
}

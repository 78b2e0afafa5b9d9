package com.example.demo

import org.springframework.security.core.GrantedAuthority
import org.springframework.security.core.userdetails.UserDetails

/** The application's own user. */
class AppUser(
    private val name: String,
    val id: Long,
    val email: String,
    val plan: String,
    val planAmount: Long,
    val billingInterval: String,
    val accountId: Long,
) : UserDetails {
    override fun getAuthorities(): List<GrantedAuthority> = emptyList()

    override fun getPassword(): String = "{noop}password"

    override fun getUsername(): String = name
}

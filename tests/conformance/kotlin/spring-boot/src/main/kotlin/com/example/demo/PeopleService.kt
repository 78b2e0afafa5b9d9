package com.example.demo

import org.springframework.beans.factory.annotation.Value
import org.springframework.security.core.userdetails.UserDetails
import org.springframework.security.core.userdetails.UserDetailsService
import org.springframework.security.core.userdetails.UsernameNotFoundException
import org.springframework.stereotype.Service
import tools.jackson.databind.ObjectMapper

@Service
class PeopleService(
    mapper: ObjectMapper,
    @Value("\${CONFORMANCE_PEOPLE}") people: String,
) : UserDetailsService {
    private val users =
        mapper.readTree(people).values().map {
            AppUser(
                name = it["name"].asString(),
                id = it["id"].asLong(),
                email = it["email"].asString(),
                plan = it["plan"].asString(),
                planAmount = it["amount"].asLong(),
                billingInterval = it["interval"].asString(),
                accountId = it["account"].asLong(),
            )
        }

    override fun loadUserByUsername(name: String): UserDetails =
        users.firstOrNull { it.username == name } ?: throw UsernameNotFoundException(name)
}

package com.example.demo;

import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

@Service
public class PeopleService implements UserDetailsService {

    private final AppUser.Person[] people;

    public PeopleService(ObjectMapper mapper, @Value("${CONFORMANCE_PEOPLE}") String people) {
        this.people = mapper.readValue(people, AppUser.Person[].class);
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return Arrays.stream(people)
                .filter(person -> person.name().equals(name))
                .findFirst()
                .map(AppUser::new)
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }
}

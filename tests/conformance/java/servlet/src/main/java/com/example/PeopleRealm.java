package com.example;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.realm.GenericPrincipal;
import org.apache.catalina.realm.RealmBase;

public class PeopleRealm extends RealmBase {

    private final AppUser[] people;

    public PeopleRealm() throws IOException {
        people = new ObjectMapper().readValue(System.getenv("CONFORMANCE_PEOPLE"), AppUser[].class);
    }

    @Override
    public Principal authenticate(String name, String password) {
        return getPrincipal(name);
    }

    @Override
    protected Principal getPrincipal(String name) {
        return Arrays.stream(people)
                .filter(person -> person.name().equals(name))
                .findFirst()
                .map(person -> new GenericPrincipal(name, List.of(), person))
                .orElse(null);
    }

    @Override
    protected String getPassword(String name) {
        return null;
    }
}

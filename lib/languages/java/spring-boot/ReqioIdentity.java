package com.example.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** AppUser is your own class: the UserDetails that your UserDetailsService returns. */
@Service
public class ReqioIdentity {

    private final SecretKey key;
    private final String audience;

    public ReqioIdentity(@Value("${reqio.secret}") String secret, @Value("${reqio.audience}") String audience) {
        if (secret.length() < 32) {
            throw new IllegalArgumentException("REQIO_SECRET must have at least 32 characters");
        }
        this.key = Keys.hmacShaKeyFor(secret.getBytes(UTF_8));
        this.audience = audience;
    }

    public String mint(AppUser user) {
        return mint(String.valueOf(user.getId()), user);
    }

    // The subject apart: the test mints for one that Reqio never stores.
    String mint(String subject, AppUser user) {
        Map<String, Object> traits = new LinkedHashMap<>();
        traits.put("plan", user.getPlan());
        traits.put("amount", user.getPlanAmount()); // cents, as billed
        traits.put("interval", user.getBillingInterval()); // "month" or "year"
        traits.put("account", Map.of("id", String.valueOf(user.getAccountId())));

        Instant now = Instant.now();
        return Jwts.builder()
                .subject(subject)
                .claim("email", user.getEmail())
                .claim("traits", traits)
                .audience()
                .add(audience)
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(300)))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }
}

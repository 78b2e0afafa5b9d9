package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import jakarta.servlet.ServletContext;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** AppUser is your own class: the Principal that request.getUserPrincipal() returns. */
public final class ReqioIdentity {

    private ReqioIdentity() {}

    public static String mint(AppUser user, ServletContext context) {
        String secret = System.getenv("REQIO_SECRET");
        if (secret == null || secret.length() < 32) {
            throw new IllegalStateException("REQIO_SECRET must have at least 32 characters");
        }

        Map<String, Object> traits = new LinkedHashMap<>();
        traits.put("plan", user.getPlan());
        traits.put("amount", user.getPlanAmount()); // cents, as billed
        traits.put("interval", user.getBillingInterval()); // "month" or "year"
        traits.put("account", Map.of("id", String.valueOf(user.getAccountId())));

        Instant now = Instant.now();
        return Jwts.builder()
                .subject(String.valueOf(user.getId()))
                .claim("email", user.getEmail())
                .claim("traits", traits)
                .audience()
                .add(context.getInitParameter("REQIO_AUDIENCE"))
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(300)))
                .signWith(Keys.hmacShaKeyFor(secret.getBytes(UTF_8)), Jwts.SIG.HS256)
                .compact();
    }
}

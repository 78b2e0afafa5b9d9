import static java.nio.charset.StandardCharsets.UTF_8;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** Mints the identity token of user: whoever is signed in, an object of your own class. */
public class IdentityToken {

    public static String mint(User user) {
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
                .add("https://reqio.app/p/YOUR_PROJECT_ID")
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(300)))
                .signWith(Keys.hmacShaKeyFor(secret.getBytes(UTF_8)), Jwts.SIG.HS256)
                .compact();
    }
}

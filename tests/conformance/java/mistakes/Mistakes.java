import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;

/** Mistakes that are made in Java, by JJWT. Prints case -> what arrives at Reqio. */
public class Mistakes {

    static final String SECRET = System.getenv("REQIO_SECRET");
    static final Instant NOW = Instant.ofEpochSecond(Long.parseLong(System.getenv("MISTAKES_NOW")));

    public static void main(String[] args) throws Exception {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("as it should be", sign(SECRET.getBytes(UTF_8)));
        cases.put("Decoders.BASE64URL.decode", sign(Decoders.BASE64URL.decode(SECRET)));
        cases.put("Base64.getUrlDecoder", sign(Base64.getUrlDecoder().decode(SECRET)));
        cases.put("Base64.getMimeDecoder", sign(Base64.getMimeDecoder().decode(SECRET)));
        cases.put(
                "Base64 made text",
                sign(new String(Base64.getUrlDecoder().decode(SECRET), UTF_8).getBytes(UTF_8)));
        cases.put("a line of a properties file with quotes", sign(("\"" + SECRET + "\"").getBytes(UTF_8)));
        cases.put("a space at the end of a properties line", sign((SECRET + " ").getBytes(UTF_8)));
        cases.put(
                "the algorithm left to the length of the key",
                claims().signWith(Keys.hmacShaKeyFor(SECRET.getBytes(UTF_8))).compact());
        cases.put(
                "currentTimeMillis as a claim",
                sign(claims().claim("exp", NOW.plusSeconds(300).toEpochMilli()), SECRET.getBytes(UTF_8)));
        cases.put(
                "valid for a day",
                sign(claims().expiration(Date.from(NOW.plusSeconds(86_400))), SECRET.getBytes(UTF_8)));
        System.out.println(new ObjectMapper().writeValueAsString(cases));
    }

    static JwtBuilder claims() {
        return Jwts.builder()
                .subject("1")
                .audience()
                .single(System.getenv("REQIO_AUDIENCE"))
                .issuedAt(Date.from(NOW))
                .expiration(Date.from(NOW.plusSeconds(300)));
    }

    static String sign(byte[] key) {
        return sign(claims(), key);
    }

    static String sign(JwtBuilder builder, byte[] key) {
        SecretKey hmacKey = Keys.hmacShaKeyFor(key);
        return builder.signWith(hmacKey, Jwts.SIG.HS256).compact();
    }
}

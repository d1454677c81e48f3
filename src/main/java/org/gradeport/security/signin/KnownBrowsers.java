package org.gradeport.security.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Recognises a browser in which somebody signed in with a username before, by a signed cookie for that username. Such
/// a browser skips the waits that others caused; it needs the password all the same, and its own failures count.
@Component
class KnownBrowsers {

    static final String COOKIE = "gradeport-known";

    private static final Duration LIFE = Duration.ofDays(180);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final Clock clock;

    KnownBrowsers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The browser of this request; empty unless its cookie is valid for this username.
    Optional<SignInSubject> find(HttpServletRequest request, String username) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> cookie.getValue().split(":", -1))
                .filter(parts -> parts.length == 3 && isValid(parts, username))
                .map(parts -> SignInSubject.browser(username, parts[0]));
    }

    /// Gives the browser a new cookie for this username, which is sent to the sign-in form only.
    void remember(HttpServletRequest request, HttpServletResponse response, String username) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        String text =
                HexFormat.of().formatHex(id) + ":" + clock.instant().plus(LIFE).getEpochSecond();
        Cookie cookie = new Cookie(COOKIE, text + ":" + signature(text, username));
        cookie.setPath(request.getContextPath() + "/login");
        cookie.setMaxAge((int) LIFE.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    private boolean isValid(String[] parts, String username) {
        String signature = signature(parts[0] + ":" + parts[1], username);
        return MessageDigest.isEqual(
                        signature.getBytes(StandardCharsets.US_ASCII), parts[2].getBytes(StandardCharsets.UTF_8))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])));
    }

    private String signature(String text, String username) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            String signed = text + ":" + username.strip().toLowerCase(Locale.ROOT);
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /// All nodes share the key, which the first sign-in creates.
    private byte[] key() {
        return storedKey().orElseGet(() -> {
            byte[] key = new byte[32];
            random.nextBytes(key);
            database.sql("insert ignore into sign_in_key (id, secret) values (1, ?)")
                    .param(key)
                    .update();
            return storedKey().orElseThrow();
        });
    }

    private Optional<byte[]> storedKey() {
        return database.sql("select secret from sign_in_key where id = 1")
                .query((row, _) -> row.getBytes("secret"))
                .optional();
    }
}

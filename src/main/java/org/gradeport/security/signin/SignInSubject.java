package org.gradeport.security.signin;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.gradeport.base.Sha256;

/// The subject whose failed sign-ins are counted together.
///
/// @param key at most 120 ASCII characters
public record SignInSubject(String key, Kind kind) {

    /// What is counted.
    enum Kind {
        NAME_AT_ADDRESS,
        NAME,
        ADDRESS,
        BROWSER,
        OWN_PASSWORD
    }

    /// A typed username from anywhere; hashed, because people type passwords there by mistake.
    static SignInSubject name(String username) {
        return new SignInSubject("user:" + hash(username), Kind.NAME);
    }

    /// A typed username from one network address.
    static SignInSubject nameAt(String username, String address) {
        return new SignInSubject("at:" + Sha256.hex(hash(username) + network(address)), Kind.NAME_AT_ADDRESS);
    }

    /// A numeric address; for IPv6 the network (/64), because one host has all its addresses.
    static SignInSubject address(String address) {
        return new SignInSubject("address:" + network(address), Kind.ADDRESS);
    }

    /// A browser that signed in with this username before.
    static SignInSubject browser(String username, String browser) {
        return new SignInSubject("browser:" + Sha256.hex(hash(username) + browser), Kind.BROWSER);
    }

    /// The password that a signed-in user types again before a change.
    public static SignInSubject ownPassword(String username) {
        return new SignInSubject("own:" + hash(username), Kind.OWN_PASSWORD);
    }

    int freeFailures(SignInProperties properties) {
        return switch (kind) {
            case NAME -> properties.freeFailuresOfName();
            case ADDRESS -> properties.freeFailuresOfAddress();
            case NAME_AT_ADDRESS, BROWSER, OWN_PASSWORD -> properties.freeFailures();
        };
    }

    Duration longestWait(SignInProperties properties) {
        return kind == Kind.NAME ? properties.longestWaitOfName() : properties.longestWait();
    }

    private static String hash(String username) {
        return Sha256.hex(username.strip().toLowerCase(Locale.ROOT));
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) + "::/64";
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}

package org.gradeport.security.signin;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.gradeport.security.Sha256;

/// The subject whose failed sign-ins are counted together.
///
/// @param key at most 120 ASCII characters
public record SignInSubject(String key, boolean isAddress) {

    /// A typed username; hashed, because people type passwords there by mistake.
    public static SignInSubject user(String username) {
        return new SignInSubject("user:" + Sha256.hex(username.strip().toLowerCase(Locale.ROOT)), false);
    }

    /// A numeric address; for IPv6 the network (/64), because one host has all its addresses.
    static SignInSubject address(String address) {
        return new SignInSubject("address:" + network(address), true);
    }

    int freeFailures(SignInProperties properties) {
        return isAddress ? properties.freeFailuresOfAddress() : properties.freeFailures();
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

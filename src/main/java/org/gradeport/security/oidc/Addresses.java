package org.gradeport.security.oidc;

import java.util.Locale;

/// Compares e-mail addresses. Case does not count in ASCII; elsewhere it would make different letters equal.
final class Addresses {

    private Addresses() {}

    static boolean equal(String one, String other) {
        return normal(one).equals(normal(other));
    }

    static String normal(String address) {
        return address.chars().allMatch(letter -> letter < 128) ? address.toLowerCase(Locale.ROOT) : address;
    }
}

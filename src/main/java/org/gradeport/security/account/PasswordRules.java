package org.gradeport.security.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradeport.base.Texts;

/// The rules for chosen passwords (NIST SP 800-63B: long, not common, no rules about kinds of characters).
final class PasswordRules {

    static final int MIN_LENGTH = 12;

    /// bcrypt ignores further bytes.
    static final int MAX_BYTES = 72;

    /// Longer ones first, so that a whole word is removed.
    private static final List<String> COMMON = List.of(
            "administrator",
            "qwertyuiop",
            "asdfghjkl",
            "gradeport",
            "iloveyou",
            "password",
            "passwort",
            "changeme",
            "operator",
            "teacher",
            "welcome",
            "zxcvbnm",
            "qwerty",
            "secret",
            "school",
            "letmein",
            "admin");

    private PasswordRules() {}

    /// Why the password is too weak; empty if it is strong enough.
    static Optional<String> weakness(String password, String username) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of(Texts.say("security.refused.short", MIN_LENGTH));
        } else if (!fits(password)) {
            return Optional.of(Texts.say("security.refused.long", MAX_BYTES));
        }
        return isGuessable(password.toLowerCase(Locale.ROOT), username)
                ? Optional.of(Texts.say("security.refused.guessable"))
                : Optional.empty();
    }

    static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    private static boolean isGuessable(String password, String username) {
        return rest(password, username).chars().distinct().count() < 5 || isSequence(password);
    }

    /// The password without the account's name and common words.
    private static String rest(String password, String username) {
        String rest = password.replace(username, "");
        for (String word : COMMON) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static boolean isSequence(String password) {
        int step = password.charAt(1) - password.charAt(0);
        return IntStream.range(1, password.length())
                .allMatch(i -> password.charAt(i) - password.charAt(i - 1) == step || password.charAt(i) == '0');
    }
}

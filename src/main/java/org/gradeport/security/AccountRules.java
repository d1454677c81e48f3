package org.gradeport.security;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an account must be.
final class AccountRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

    private AccountRules() {}

    static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    static void check(NewAccount wish) {
        require(
                isUsername(wish.username()),
                "username",
                "A username has 2 to 100 of a-z, 0-9, dot, dash, underscore and @, and starts with a letter or digit");
        checkProfile(wish.name(), wish.email(), wish.role(), wish.teacher());
    }

    static void checkProfile(String name, @Nullable String email, Role role, @Nullable String teacher) {
        require(!name.isBlank() && name.length() <= 255, "name", "A name has 1 to 255 characters");
        require(email == null || EMAIL.matcher(email).matches(), "email", "This is no e-mail address");
        require(
                teacher == null || role == Role.TEACHER,
                "teacher",
                "Only an account with the role TEACHER is linked to a teacher of the records");
    }

    static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new AccountRuleException(field, sentence);
        }
    }
}

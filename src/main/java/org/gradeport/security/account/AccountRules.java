package org.gradeport.security.account;

import java.util.regex.Pattern;
import org.gradeport.base.Texts;
import org.gradeport.security.AccountRuleException;
import org.gradeport.security.NewAccount;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;

/// What an account must be.
public final class AccountRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

    private AccountRules() {}

    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    public static void check(NewAccount wish) {
        require(isUsername(wish.username()), "username", Texts.say("security.refused.username"));
        checkProfile(wish.name(), wish.email(), wish.role(), wish.teacher());
    }

    public static void checkProfile(String name, @Nullable String email, Role role, @Nullable String teacher) {
        require(!name.isBlank() && name.length() <= 255, "name", Texts.say("security.refused.name"));
        require(email == null || EMAIL.matcher(email).matches(), "email", Texts.say("security.refused.email"));
        require(teacher == null || role == Role.TEACHER, "teacher", Texts.say("security.refused.teacher-role"));
    }

    public static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new AccountRuleException(field, sentence);
        }
    }
}

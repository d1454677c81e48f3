package org.gradeport.security.account;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.gradeport.security.AccountField;
import org.gradeport.security.AccountRuleException;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;

/// Collects the first fault of each field of an account, and refuses all of them at once.
public final class AccountRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

    private final Map<AccountField, String> refusals = new EnumMap<>(AccountField.class);

    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches() && VisibleText.isVisible(text);
    }

    public AccountRules username(String text) {
        return require(isUsername(text), AccountField.USERNAME, Texts.say("security.refused.username"));
    }

    public AccountRules profile(String name, @Nullable String email, Role role, @Nullable String teacher) {
        require(
                !name.isBlank() && name.length() <= 255 && VisibleText.isVisible(name),
                AccountField.NAME,
                Texts.say("security.refused.name"));
        require(email == null || isEmail(email), AccountField.EMAIL, Texts.say("security.refused.email"));
        return require(
                teacher == null || role == Role.TEACHER,
                AccountField.TEACHER,
                Texts.say("security.refused.teacher-role"));
    }

    public AccountRules password(String password, String username) {
        PasswordRules.weakness(password, username)
                .ifPresent(sentence -> require(false, AccountField.PASSWORD, sentence));
        return this;
    }

    public AccountRules require(boolean holds, AccountField field, String sentence) {
        if (!holds) {
            refusals.putIfAbsent(field, sentence);
        }
        return this;
    }

    /// Throws an [AccountRuleException] if there are faults.
    public void check() {
        if (!refusals.isEmpty()) {
            throw new AccountRuleException(refusals);
        }
    }
}

package org.gradeport.audit;

import java.util.Locale;

/// Kinds of actions, as in their names: `export.deleted` is of the group `export`.
public enum ActionGroup {
    SIGN_IN,
    ACCOUNT,
    TOKEN,
    EXPORT,
    SCHEDULE,
    LINK,
    MAIL,
    ATTENTION,
    SETTING,
    RECORDS,
    AUDIT;

    /// The beginning of the names of its actions; also its name in the address.
    public String prefix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.gradeport.audit;

import java.util.Locale;

/// Groups of actions by the first part of their names: `export.deleted` is in the group `export`.
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

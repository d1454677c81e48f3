package org.gradeport.audit;

/// Groups of actions by the first part of their names: `export.deleted` is in the group `export`.
public enum ActionGroup {
    SIGN_IN("sign-in"),
    ACCOUNT("account"),
    TOKEN("token"),
    EXPORT("export"),
    SCHEDULE("schedule"),
    LINK("link"),
    MAIL("mail"),
    ATTENTION("attention"),
    SETTING("setting"),
    RECORDS("records"),
    AUDIT("audit");

    private final String prefix;

    ActionGroup(String prefix) {
        this.prefix = prefix;
    }

    /// The beginning of the names of its actions; also its name in the address.
    public String prefix() {
        return prefix;
    }
}

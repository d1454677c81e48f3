package org.gradeport.school.oneroster.binding;

/// How fields that name several records are told apart in their staging table.
public final class ListKeys {

    public static final String CLASS_TERMS = "classes.termSourcedIds";
    public static final String USER_ORGS = "users.orgSourcedIds";

    private ListKeys() {}

    public static String key(RosterFile file, RosterField rosterField) {
        return file.name() + "." + rosterField.name();
    }
}

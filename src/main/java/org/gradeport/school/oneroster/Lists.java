package org.gradeport.school.oneroster;

/// How fields that name several records are told apart in their staging table.
final class Lists {

    static final String CLASS_TERMS = "classes.termSourcedIds";
    static final String USER_ORGS = "users.orgSourcedIds";

    private Lists() {}

    static String key(RosterFile file, Field field) {
        return file.name() + "." + field.name();
    }
}

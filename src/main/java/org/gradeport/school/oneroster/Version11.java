package org.gradeport.school.oneroster;

import static org.gradeport.school.oneroster.Field.optional;
import static org.gradeport.school.oneroster.Field.required;
import static org.gradeport.school.oneroster.FieldTypes.ANY_TEXT;
import static org.gradeport.school.oneroster.FieldTypes.BOOLEAN;
import static org.gradeport.school.oneroster.FieldTypes.DECIMAL;
import static org.gradeport.school.oneroster.FieldTypes.GUIDS;
import static org.gradeport.school.oneroster.Fields.requiredDate;
import static org.gradeport.school.oneroster.Fields.requiredReference;
import static org.gradeport.school.oneroster.Fields.requiredText;
import static org.gradeport.school.oneroster.Fields.text;
import static org.gradeport.school.oneroster.Fields.unkept;

import java.util.List;
import java.util.Set;

/// OneRoster 1.1 CSV, which many systems still send: roles stand in users.csv, grading periods in lineItems.csv.
final class Version11 {

    static final RosterFile USERS = RosterFile.of(
            "users",
            "person",
            required("enabledUser", BOOLEAN).keptAs("enabled"),
            required("orgSourcedIds", GUIDS).naming("orgs"),
            required("role", Words.ROLE_1_1).stagedAs("role"),
            requiredText("username", "username"),
            unkept("userIds"),
            requiredText("givenName", "given_name"),
            requiredText("familyName", "family_name"),
            text("middleName", "middle_name"),
            text("identifier", "identifier"),
            text("email", "email"),
            unkept("sms"),
            text("phone", "phone"),
            optional("agentSourcedIds", GUIDS).naming("users"),
            text("grades", "grades"),
            unkept("password"));

    static final RosterFile CATEGORIES = RosterFile.of("categories", "category", requiredText("title", "title"));

    static final RosterFile LINE_ITEMS = RosterFile.of(
            "lineItems",
            "line_item",
            requiredText("title", "title"),
            optional("description", ANY_TEXT).keptAs("description"),
            requiredDate("assignDate", "assign_date"),
            requiredDate("dueDate", "due_date"),
            requiredReference("classSourcedId", "classes", "class"),
            requiredReference("categorySourcedId", "categories", "category"),
            requiredReference("gradingPeriodSourcedId", "academicSessions", "session"),
            optional("resultValueMin", DECIMAL).keptAs("score_min"),
            optional("resultValueMax", DECIMAL).keptAs("score_max"));

    static final RosterFile RESULTS = RosterFile.of(
            "results",
            "result",
            requiredReference("lineItemSourcedId", "lineItems", "line_item"),
            requiredReference("studentSourcedId", "users", "student"),
            required("scoreStatus", Words.SCORE_STATUS).keptAs("status"),
            optional("score", DECIMAL).keptAs("score"),
            requiredDate("scoreDate", "score_date"),
            optional("comment", ANY_TEXT).keptAs("comment"));

    static final RosterVersion VERSION = new RosterVersion(
            "1.1",
            List.of(
                    CommonFiles.ORGS,
                    CommonFiles.ACADEMIC_SESSIONS,
                    CommonFiles.COURSES,
                    CommonFiles.CLASSES,
                    USERS,
                    CommonFiles.DEMOGRAPHICS,
                    CommonFiles.ENROLLMENTS,
                    CATEGORIES,
                    LINE_ITEMS,
                    RESULTS),
            Set.of("classResources", "courseResources", "resources"));

    private Version11() {}
}

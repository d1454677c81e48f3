package org.gradeport.school.oneroster.binding;

import static org.gradeport.school.oneroster.binding.FieldTypes.ANY_TEXT;
import static org.gradeport.school.oneroster.binding.FieldTypes.BOOLEAN;
import static org.gradeport.school.oneroster.binding.FieldTypes.DECIMAL;
import static org.gradeport.school.oneroster.binding.FieldTypes.GUIDS;
import static org.gradeport.school.oneroster.binding.RosterField.ignored;
import static org.gradeport.school.oneroster.binding.RosterField.optional;
import static org.gradeport.school.oneroster.binding.RosterField.required;
import static org.gradeport.school.oneroster.binding.RosterField.requiredDate;
import static org.gradeport.school.oneroster.binding.RosterField.requiredReference;
import static org.gradeport.school.oneroster.binding.RosterField.requiredText;
import static org.gradeport.school.oneroster.binding.RosterField.text;

import java.util.List;
import java.util.Set;

/// OneRoster 1.1 CSV, which many systems still send: roles are in users.csv, grading periods in lineItems.csv.
public final class Version11 {

    public static final RosterFile USERS = RosterFile.of(
            "users",
            "person",
            required("enabledUser", BOOLEAN).storedAs("enabled"),
            required("orgSourcedIds", GUIDS).referencing("orgs"),
            required("role", Vocabularies.ROLE_1_1).stagedAs("role"),
            requiredText("username", "username"),
            ignored("userIds"),
            requiredText("givenName", "given_name"),
            requiredText("familyName", "family_name"),
            text("middleName", "middle_name"),
            text("identifier", "identifier"),
            text("email", "email"),
            ignored("sms"),
            text("phone", "phone"),
            optional("agentSourcedIds", GUIDS).referencing("users"),
            text("grades", "grades"),
            ignored("password"));

    static final RosterFile CATEGORIES = RosterFile.of("categories", "category", requiredText("title", "title"));

    static final RosterFile LINE_ITEMS = RosterFile.of(
            "lineItems",
            "line_item",
            requiredText("title", "title"),
            optional("description", ANY_TEXT).storedAs("description"),
            requiredDate("assignDate", "assign_date"),
            requiredDate("dueDate", "due_date"),
            requiredReference("classSourcedId", "classes", "class"),
            requiredReference("categorySourcedId", "categories", "category"),
            requiredReference("gradingPeriodSourcedId", "academicSessions", "session"),
            optional("resultValueMin", DECIMAL).storedAs("score_min"),
            optional("resultValueMax", DECIMAL).storedAs("score_max"));

    static final RosterFile RESULTS = RosterFile.of(
            "results",
            "result",
            requiredReference("lineItemSourcedId", "lineItems", "line_item"),
            requiredReference("studentSourcedId", "users", "student"),
            required("scoreStatus", Vocabularies.SCORE_STATUS).storedAs("status"),
            optional("score", DECIMAL).storedAs("score"),
            requiredDate("scoreDate", "score_date"),
            optional("comment", ANY_TEXT).storedAs("comment"));

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

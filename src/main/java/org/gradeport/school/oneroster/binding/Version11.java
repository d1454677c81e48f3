package org.gradeport.school.oneroster.binding;

import static org.gradeport.school.oneroster.binding.FieldTypes.ANY_TEXT;
import static org.gradeport.school.oneroster.binding.FieldTypes.BOOLEAN;
import static org.gradeport.school.oneroster.binding.FieldTypes.DECIMAL;
import static org.gradeport.school.oneroster.binding.FieldTypes.GUIDS;
import static org.gradeport.school.oneroster.binding.RosterField.optional;
import static org.gradeport.school.oneroster.binding.RosterField.required;
import static org.gradeport.school.oneroster.binding.RosterField.requiredDate;
import static org.gradeport.school.oneroster.binding.RosterField.requiredReference;
import static org.gradeport.school.oneroster.binding.RosterField.requiredText;

import java.util.List;
import java.util.Set;

/// OneRoster 1.1 CSV, which many systems still send: roles are in users.csv, grading periods in lineItems.csv.
public final class Version11 {

    public static final RosterFile USERS = CommonFiles.users(
            required("enabledUser", BOOLEAN).storedAs("enabled"),
            required("orgSourcedIds", GUIDS).referencing("orgs"),
            required("role", Vocabularies.ROLE_1_1).stagedAs("role"));

    static final RosterFile CATEGORIES = RosterFile.of("categories", "category", requiredText("title", "title"));

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
                    lineItems("gradingPeriodSourcedId"),
                    RESULTS),
            Set.of("classResources", "courseResources", "resources"));

    private Version11() {}

    /// @param session the name of the field that names the academic session
    static RosterFile lineItems(String session) {
        return RosterFile.of(
                "lineItems",
                "line_item",
                requiredText("title", "title"),
                optional("description", ANY_TEXT).storedAs("description"),
                requiredDate("assignDate", "assign_date"),
                requiredDate("dueDate", "due_date"),
                requiredReference("classSourcedId", "classes", "class"),
                requiredReference("categorySourcedId", "categories", "category"),
                requiredReference(session, "academicSessions", "session"),
                optional("resultValueMin", DECIMAL).storedAs("score_min"),
                optional("resultValueMax", DECIMAL).storedAs("score_max"));
    }
}

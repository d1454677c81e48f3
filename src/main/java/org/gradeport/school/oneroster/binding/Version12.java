package org.gradeport.school.oneroster.binding;

import static org.gradeport.school.oneroster.binding.FieldTypes.ANY_TEXT;
import static org.gradeport.school.oneroster.binding.FieldTypes.BOOLEAN;
import static org.gradeport.school.oneroster.binding.FieldTypes.DECIMAL;
import static org.gradeport.school.oneroster.binding.FieldTypes.GUID;
import static org.gradeport.school.oneroster.binding.FieldTypes.GUIDS;
import static org.gradeport.school.oneroster.binding.FieldTypes.WHOLE_NUMBER;
import static org.gradeport.school.oneroster.binding.RosterField.bool;
import static org.gradeport.school.oneroster.binding.RosterField.date;
import static org.gradeport.school.oneroster.binding.RosterField.ignored;
import static org.gradeport.school.oneroster.binding.RosterField.optional;
import static org.gradeport.school.oneroster.binding.RosterField.reference;
import static org.gradeport.school.oneroster.binding.RosterField.required;
import static org.gradeport.school.oneroster.binding.RosterField.requiredDate;
import static org.gradeport.school.oneroster.binding.RosterField.requiredReference;
import static org.gradeport.school.oneroster.binding.RosterField.requiredText;
import static org.gradeport.school.oneroster.binding.RosterField.text;

import java.util.List;
import java.util.Set;

/// OneRoster 1.2 CSV Binding, final release 1.2.1.
public final class Version12 {

    static final RosterFile USERS = RosterFile.of(
            "users",
            "person",
            required("enabledUser", BOOLEAN).storedAs("enabled"),
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
            ignored("password"),
            ignored("userMasterIdentifier"),
            text("preferredGivenName", "preferred_given_name"),
            ignored("preferredMiddleName"),
            text("preferredFamilyName", "preferred_family_name"),
            reference("primaryOrgSourcedId", "orgs", "primary_org"),
            ignored("pronouns"));

    public static final RosterFile ROLES = RosterFile.of(
            "roles",
            "person_role",
            requiredReference("userSourcedId", "users", "person"),
            required("roleType", Vocabularies.ROLE_TYPE).storedAs("role_type"),
            required("role", Vocabularies.ROLE).storedAs("role"),
            date("beginDate", "begin_date"),
            date("endDate", "end_date"),
            requiredReference("orgSourcedId", "orgs", "org"),
            optional("userProfileSourcedId", GUID));

    static final RosterFile CATEGORIES = RosterFile.of(
            "categories",
            "category",
            requiredText("title", "title"),
            optional("weight", WHOLE_NUMBER).storedAs("weight"));

    static final RosterFile LINE_ITEMS = RosterFile.of(
            "lineItems",
            "line_item",
            requiredText("title", "title"),
            optional("description", ANY_TEXT).storedAs("description"),
            requiredDate("assignDate", "assign_date"),
            requiredDate("dueDate", "due_date"),
            requiredReference("classSourcedId", "classes", "class"),
            requiredReference("categorySourcedId", "categories", "category"),
            requiredReference("academicSessionSourcedId", "academicSessions", "session"),
            optional("resultValueMin", DECIMAL).storedAs("score_min"),
            optional("resultValueMax", DECIMAL).storedAs("score_max"),
            requiredReference("schoolSourcedId", "orgs", "school"));

    static final RosterFile RESULTS = RosterFile.of(
            "results",
            "result",
            requiredReference("lineItemSourcedId", "lineItems", "line_item"),
            requiredReference("studentSourcedId", "users", "student"),
            required("scoreStatus", Vocabularies.SCORE_STATUS).storedAs("status"),
            optional("score", DECIMAL).storedAs("score"),
            requiredDate("scoreDate", "score_date"),
            optional("comment", ANY_TEXT).storedAs("comment"),
            text("textScore", "text_score"),
            reference("classSourcedId", "classes", "class").stagedAs("class"),
            bool("inProgress", "in_progress"),
            bool("incomplete", "incomplete"),
            bool("late", "late"),
            bool("missing", "missing"));

    static final RosterVersion VERSION = new RosterVersion(
            "1.2",
            List.of(
                    CommonFiles.ORGS,
                    CommonFiles.ACADEMIC_SESSIONS,
                    CommonFiles.COURSES,
                    CommonFiles.CLASSES,
                    USERS,
                    ROLES,
                    CommonFiles.DEMOGRAPHICS,
                    CommonFiles.ENROLLMENTS,
                    CATEGORIES,
                    LINE_ITEMS,
                    RESULTS),
            Set.of(
                    "userProfiles",
                    "scoreScales",
                    "resources",
                    "classResources",
                    "courseResources",
                    "userResources",
                    "lineItemLearningObjectiveIds",
                    "lineItemScoreScales",
                    "resultLearningObjectiveIds",
                    "resultScoreScales"));

    private Version12() {}
}

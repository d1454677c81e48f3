package org.gradeport.school.oneroster;

import static org.gradeport.school.oneroster.Field.optional;
import static org.gradeport.school.oneroster.Field.required;
import static org.gradeport.school.oneroster.FieldTypes.ANY_TEXT;
import static org.gradeport.school.oneroster.FieldTypes.BOOLEAN;
import static org.gradeport.school.oneroster.FieldTypes.DECIMAL;
import static org.gradeport.school.oneroster.FieldTypes.GUID;
import static org.gradeport.school.oneroster.FieldTypes.GUIDS;
import static org.gradeport.school.oneroster.FieldTypes.WHOLE_NUMBER;
import static org.gradeport.school.oneroster.Fields.date;
import static org.gradeport.school.oneroster.Fields.reference;
import static org.gradeport.school.oneroster.Fields.requiredDate;
import static org.gradeport.school.oneroster.Fields.requiredReference;
import static org.gradeport.school.oneroster.Fields.requiredText;
import static org.gradeport.school.oneroster.Fields.text;
import static org.gradeport.school.oneroster.Fields.truth;
import static org.gradeport.school.oneroster.Fields.unkept;

import java.util.List;
import java.util.Set;

/// OneRoster 1.2 CSV Binding, final release 1.2.1.
final class Version12 {

    static final RosterFile USERS = RosterFile.of(
            "users",
            "person",
            required("enabledUser", BOOLEAN).keptAs("enabled"),
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
            unkept("password"),
            unkept("userMasterIdentifier"),
            text("preferredGivenName", "preferred_given_name"),
            unkept("preferredMiddleName"),
            text("preferredFamilyName", "preferred_family_name"),
            reference("primaryOrgSourcedId", "orgs", "primary_org"),
            unkept("pronouns"));

    static final RosterFile ROLES = RosterFile.of(
            "roles",
            "person_role",
            requiredReference("userSourcedId", "users", "person"),
            required("roleType", Words.ROLE_TYPE).keptAs("role_type"),
            required("role", Words.ROLE).keptAs("role"),
            date("beginDate", "begin_date"),
            date("endDate", "end_date"),
            requiredReference("orgSourcedId", "orgs", "org"),
            optional("userProfileSourcedId", GUID));

    static final RosterFile CATEGORIES = RosterFile.of(
            "categories",
            "category",
            requiredText("title", "title"),
            optional("weight", WHOLE_NUMBER).keptAs("weight"));

    static final RosterFile LINE_ITEMS = RosterFile.of(
            "lineItems",
            "line_item",
            requiredText("title", "title"),
            optional("description", ANY_TEXT).keptAs("description"),
            requiredDate("assignDate", "assign_date"),
            requiredDate("dueDate", "due_date"),
            requiredReference("classSourcedId", "classes", "class"),
            requiredReference("categorySourcedId", "categories", "category"),
            requiredReference("academicSessionSourcedId", "academicSessions", "session"),
            optional("resultValueMin", DECIMAL).keptAs("score_min"),
            optional("resultValueMax", DECIMAL).keptAs("score_max"),
            requiredReference("schoolSourcedId", "orgs", "school"));

    static final RosterFile RESULTS = RosterFile.of(
            "results",
            "result",
            requiredReference("lineItemSourcedId", "lineItems", "line_item"),
            requiredReference("studentSourcedId", "users", "student"),
            required("scoreStatus", Words.SCORE_STATUS).keptAs("status"),
            optional("score", DECIMAL).keptAs("score"),
            requiredDate("scoreDate", "score_date"),
            optional("comment", ANY_TEXT).keptAs("comment"),
            text("textScore", "text_score"),
            reference("classSourcedId", "classes", "class").stagedAs("class"),
            truth("inProgress", "in_progress"),
            truth("incomplete", "incomplete"),
            truth("late", "late"),
            truth("missing", "missing"));

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

package org.gradeport.school.oneroster.binding;

import static org.gradeport.school.oneroster.binding.FieldTypes.BOOLEAN;
import static org.gradeport.school.oneroster.binding.FieldTypes.GUID;
import static org.gradeport.school.oneroster.binding.FieldTypes.WHOLE_NUMBER;
import static org.gradeport.school.oneroster.binding.RosterField.bool;
import static org.gradeport.school.oneroster.binding.RosterField.date;
import static org.gradeport.school.oneroster.binding.RosterField.ignored;
import static org.gradeport.school.oneroster.binding.RosterField.optional;
import static org.gradeport.school.oneroster.binding.RosterField.reference;
import static org.gradeport.school.oneroster.binding.RosterField.required;
import static org.gradeport.school.oneroster.binding.RosterField.requiredReference;
import static org.gradeport.school.oneroster.binding.RosterField.text;

import java.util.List;
import java.util.Set;

/// OneRoster 1.2 CSV Binding, final release 1.2.1; files that are alike in 1.1 are its files with more fields.
public final class Version12 {

    static final RosterFile USERS = CommonFiles.users(
                    required("enabledUser", BOOLEAN).storedAs("enabled"))
            .with(
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

    static final RosterFile CATEGORIES =
            Version11.CATEGORIES.with(optional("weight", WHOLE_NUMBER).storedAs("weight"));

    static final RosterFile LINE_ITEMS = Version11.lineItems("academicSessionSourcedId")
            .with(requiredReference("schoolSourcedId", "orgs", "school"));

    static final RosterFile RESULTS = Version11.RESULTS.with(
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

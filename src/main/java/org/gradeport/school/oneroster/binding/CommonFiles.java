package org.gradeport.school.oneroster.binding;

import static org.gradeport.school.oneroster.binding.FieldTypes.BOOLEAN;
import static org.gradeport.school.oneroster.binding.FieldTypes.GUIDS;
import static org.gradeport.school.oneroster.binding.FieldTypes.LONG_TEXT;
import static org.gradeport.school.oneroster.binding.FieldTypes.YEAR;
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

/// The files that are the same in OneRoster 1.1 and 1.2.
public final class CommonFiles {

    static final RosterFile ORGS = RosterFile.of(
            "orgs",
            "org",
            requiredText("name", "name"),
            required("type", Vocabularies.ORG_TYPE).storedAs("type"),
            text("identifier", "identifier"),
            reference("parentSourcedId", "orgs", "parent"));

    static final RosterFile ACADEMIC_SESSIONS = RosterFile.of(
            "academicSessions",
            "academic_session",
            requiredText("title", "title"),
            required("type", Vocabularies.SESSION_TYPE).storedAs("type"),
            requiredDate("startDate", "start_date"),
            requiredDate("endDate", "end_date"),
            reference("parentSourcedId", "academicSessions", "parent"),
            required("schoolYear", YEAR).storedAs("school_year"));

    static final RosterFile COURSES = RosterFile.of(
            "courses",
            "course",
            reference("schoolYearSourcedId", "academicSessions", "school_year"),
            requiredText("title", "title"),
            text("courseCode", "code"),
            text("grades", "grades"),
            requiredReference("orgSourcedId", "orgs", "org"),
            optional("subjects", LONG_TEXT).storedAs("subjects"),
            ignored("subjectCodes"));

    public static final RosterFile CLASSES = RosterFile.of(
            "classes",
            "class",
            requiredText("title", "title"),
            text("grades", "grades"),
            requiredReference("courseSourcedId", "courses", "course"),
            text("classCode", "code"),
            required("classType", Vocabularies.CLASS_TYPE).storedAs("type"),
            text("location", "location"),
            requiredReference("schoolSourcedId", "orgs", "school"),
            required("termSourcedIds", GUIDS).referencing("academicSessions"),
            optional("subjects", LONG_TEXT).storedAs("subjects"),
            ignored("subjectCodes"),
            optional("periods", LONG_TEXT).storedAs("periods"));

    public static final RosterFile ENROLLMENTS = RosterFile.of(
            "enrollments",
            "enrollment",
            requiredReference("classSourcedId", "classes", "class"),
            requiredReference("schoolSourcedId", "orgs", "school"),
            requiredReference("userSourcedId", "users", "person"),
            required("role", Vocabularies.ENROLLMENT_ROLE).storedAs("role"),
            bool("primary", "is_primary"),
            date("beginDate", "begin_date"),
            date("endDate", "end_date"));

    /// Its rows are merged into the person with the same sourcedId.
    public static final RosterFile DEMOGRAPHICS = RosterFile.of(
            "demographics",
            "demographics",
            date("birthDate", "birth_date"),
            optional("sex", Vocabularies.SEX).storedAs("sex"),
            optional("americanIndianOrAlaskaNative", BOOLEAN),
            optional("asian", BOOLEAN),
            optional("blackOrAfricanAmerican", BOOLEAN),
            optional("nativeHawaiianOrOtherPacificIslander", BOOLEAN),
            optional("white", BOOLEAN),
            optional("demographicRaceTwoOrMoreRaces", BOOLEAN),
            optional("hispanicOrLatinoEthnicity", BOOLEAN),
            ignored("countryOfBirthCode"),
            ignored("stateOfBirthAbbreviation"),
            ignored("cityOfBirth"),
            ignored("publicSchoolResidenceStatus"));

    private CommonFiles() {}

    /// Users with these fields before those that are alike.
    static RosterFile users(RosterField... first) {
        return RosterFile.of("users", "person", first)
                .with(
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
    }
}

package org.gradeport.school.oneroster;

import static org.gradeport.school.oneroster.Field.optional;
import static org.gradeport.school.oneroster.Field.required;
import static org.gradeport.school.oneroster.FieldTypes.BOOLEAN;
import static org.gradeport.school.oneroster.FieldTypes.GUIDS;
import static org.gradeport.school.oneroster.FieldTypes.LONG_TEXT;
import static org.gradeport.school.oneroster.FieldTypes.YEAR;
import static org.gradeport.school.oneroster.Fields.date;
import static org.gradeport.school.oneroster.Fields.reference;
import static org.gradeport.school.oneroster.Fields.requiredDate;
import static org.gradeport.school.oneroster.Fields.requiredReference;
import static org.gradeport.school.oneroster.Fields.requiredText;
import static org.gradeport.school.oneroster.Fields.text;
import static org.gradeport.school.oneroster.Fields.truth;
import static org.gradeport.school.oneroster.Fields.unkept;

/// The files that are alike in OneRoster 1.1 and 1.2.
final class CommonFiles {

    static final RosterFile ORGS = RosterFile.of(
            "orgs",
            "org",
            requiredText("name", "name"),
            required("type", Words.ORG_TYPE).keptAs("type"),
            text("identifier", "identifier"),
            reference("parentSourcedId", "orgs", "parent"));

    static final RosterFile ACADEMIC_SESSIONS = RosterFile.of(
            "academicSessions",
            "academic_session",
            requiredText("title", "title"),
            required("type", Words.SESSION_TYPE).keptAs("type"),
            requiredDate("startDate", "start_date"),
            requiredDate("endDate", "end_date"),
            reference("parentSourcedId", "academicSessions", "parent"),
            required("schoolYear", YEAR).keptAs("school_year"));

    static final RosterFile COURSES = RosterFile.of(
            "courses",
            "course",
            reference("schoolYearSourcedId", "academicSessions", "school_year"),
            requiredText("title", "title"),
            text("courseCode", "code"),
            text("grades", "grades"),
            requiredReference("orgSourcedId", "orgs", "org"),
            optional("subjects", LONG_TEXT).keptAs("subjects"),
            unkept("subjectCodes"));

    static final RosterFile CLASSES = RosterFile.of(
            "classes",
            "class",
            requiredText("title", "title"),
            text("grades", "grades"),
            requiredReference("courseSourcedId", "courses", "course"),
            text("classCode", "code"),
            required("classType", Words.CLASS_TYPE).keptAs("type"),
            text("location", "location"),
            requiredReference("schoolSourcedId", "orgs", "school"),
            required("termSourcedIds", GUIDS).naming("academicSessions"),
            optional("subjects", LONG_TEXT).keptAs("subjects"),
            unkept("subjectCodes"),
            optional("periods", LONG_TEXT).keptAs("periods"));

    static final RosterFile ENROLLMENTS = RosterFile.of(
            "enrollments",
            "enrollment",
            requiredReference("classSourcedId", "classes", "class"),
            requiredReference("schoolSourcedId", "orgs", "school"),
            requiredReference("userSourcedId", "users", "person"),
            required("role", Words.ENROLLMENT_ROLE).keptAs("role"),
            truth("primary", "is_primary"),
            date("beginDate", "begin_date"),
            date("endDate", "end_date"));

    /// Its rows go to the person of the same sourcedId.
    static final RosterFile DEMOGRAPHICS = RosterFile.of(
            "demographics",
            "demographics",
            date("birthDate", "birth_date"),
            optional("sex", Words.SEX).keptAs("sex"),
            optional("americanIndianOrAlaskaNative", BOOLEAN),
            optional("asian", BOOLEAN),
            optional("blackOrAfricanAmerican", BOOLEAN),
            optional("nativeHawaiianOrOtherPacificIslander", BOOLEAN),
            optional("white", BOOLEAN),
            optional("demographicRaceTwoOrMoreRaces", BOOLEAN),
            optional("hispanicOrLatinoEthnicity", BOOLEAN),
            unkept("countryOfBirthCode"),
            unkept("stateOfBirthAbbreviation"),
            unkept("cityOfBirth"),
            unkept("publicSchoolResidenceStatus"));

    private CommonFiles() {}
}

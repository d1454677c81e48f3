package org.gradeport.chaos.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A small school in two sizes, which the imports exchange: each file must hold exactly one of them.
public enum ChaosSchool {
    SMALLER(200, 6_000),
    LARGER(230, 6_300);

    private static final String ALL =
            "academicSessions,categories,classes,classResources,courses,courseResources,demographics,enrollments,"
                    + "lineItemLearningObjectiveIds,lineItems,lineItemScoreScales,orgs,resources,"
                    + "resultLearningObjectiveIds,results,resultScoreScales,roles,scoreScales,userProfiles,"
                    + "userResources,users";
    private static final Set<String> PRESENT = Set.of("academicSessions", "courses", "orgs", "roles", "users");

    private final int courses;
    private final int students;

    ChaosSchool(int courses, int students) {
        this.courses = courses;
        this.students = students;
    }

    /// The rows of an export of this dataset.
    public long rows(String dataset) {
        return dataset.equals("courses") ? courses : students;
    }

    /// The sizes that an export of this dataset may have.
    public static Set<Long> sizes(String dataset) {
        return Stream.of(values()).map(school -> school.rows(dataset)).collect(Collectors.toSet());
    }

    byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, "manifest", "propertyName,value", manifest());
            write(zip, "orgs", "name,type,identifier,parentSourcedId", Stream.of("s1,,,School,school,S1,"));
            write(
                    zip,
                    "academicSessions",
                    "title,type,startDate,endDate,parentSourcedId,schoolYear",
                    Stream.of("y26,,,2025/26,schoolYear,2025-09-01,2026-07-31,,2026"));
            write(
                    zip,
                    "courses",
                    "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
                    rows(courses, i -> "co%1$d,,,y26,Course %1$d,CO%1$03d,10,s1,Maths,".formatted(i)));
            write(
                    zip,
                    "users",
                    "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns",
                    rows(
                            students,
                            i -> "u%1$d,,,true,u%1$d,,Given %1$d,Family %1$d,,%1$08d,,,,,10,,,,,,s1,".formatted(i)));
            write(
                    zip,
                    "roles",
                    "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
                    rows(students, i -> "r%1$d,,,u%1$d,primary,student,,,s1,".formatted(i)));
        }
        return bytes.toByteArray();
    }

    private static Stream<String> manifest() {
        Stream<String> head = Stream.of(
                "manifest.version,1.0",
                "oneroster.version,1.2",
                "source.systemName,Gradeport",
                "source.systemCode,chaos");
        return Stream.concat(
                head,
                Stream.of(ALL.split(",", -1))
                        .map(file -> "file.%s,%s".formatted(file, PRESENT.contains(file) ? "bulk" : "absent")));
    }

    private static Stream<String> rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row);
    }

    private static void write(ZipOutputStream zip, String name, String header, Stream<String> rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        String first = name.equals("manifest") ? header : "sourcedId,status,dateLastModified," + header;
        String text = Stream.concat(Stream.of(first), rows).collect(Collectors.joining("\r\n", "", "\r\n"));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}

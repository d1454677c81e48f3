package org.gradeport.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A OneRoster 1.2 zip of any size: 300 courses, 2,000 classes of 20 line items each, and as many results as asked for.
///
/// @param students how many share them
record SyntheticSchool(int results, int students) {

    private static final int COURSES = 300;
    private static final int CLASSES = 2_000;
    private static final int LINE_ITEMS = 20 * CLASSES;
    private static final int TEACHERS = 600;
    private static final List<String> FILES = List.of(
            ("academicSessions,categories,classes,classResources,courses,courseResources,demographics,enrollments,"
                            + "lineItemLearningObjectiveIds,lineItems,lineItemScoreScales,orgs,resources,"
                            + "resultLearningObjectiveIds,results,resultScoreScales,roles,scoreScales,userProfiles,"
                            + "userResources,users")
                    .split(","));
    private static final Set<String> PRESENT = Set.of(
            "academicSessions",
            "categories",
            "classes",
            "courses",
            "enrollments",
            "lineItems",
            "orgs",
            "results",
            "roles",
            "users");
    private static final List<String> GIVEN =
            List.of("Zoë", "Łukasz", "Ελένη", "Nguyễn", "Şule", "Anna", "Marek", "José", "Иван", "小明");
    private static final List<String> FAMILY =
            List.of("O'Brien", "Żółć", "Παπαδόπουλος", "Trần", "Çelik", "Smith", "Nowak", "García", "Петров", "王");

    void write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            write(zip, "manifest", "propertyName,value", manifest());
            write(zip, "orgs", "name,type,identifier,parentSourcedId", orgs());
            write(zip, "academicSessions", "title,type,startDate,endDate,parentSourcedId,schoolYear", sessions());
            write(zip, "categories", "title,weight", Stream.of("c0,,,Test,60", "c1,,,Homework,40"));
            write(
                    zip,
                    "courses",
                    "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
                    rows(COURSES, i -> "co%1$d,,,y26,Course %1$d,CO%1$03d,10,d1,Maths,".formatted(i)));
            write(
                    zip,
                    "classes",
                    "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
                    rows(CLASSES, SyntheticSchool::schoolClass));
            write(
                    zip,
                    "users",
                    "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns",
                    Stream.concat(rows(students, SyntheticSchool::student), rows(TEACHERS, SyntheticSchool::teacher)));
            write(
                    zip,
                    "roles",
                    "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
                    Stream.concat(role("u", "student", students), role("t", "teacher", TEACHERS)));
            write(
                    zip,
                    "enrollments",
                    "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
                    enrollments());
            write(
                    zip,
                    "lineItems",
                    "title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId",
                    rows(LINE_ITEMS, SyntheticSchool::lineItem));
            write(
                    zip,
                    "results",
                    "lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing",
                    rows(LINE_ITEMS * perLineItem(), this::result));
        }
    }

    private static void write(ZipOutputStream zip, String name, String header, Stream<String> rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        writer.write((name.equals("manifest") ? header : "sourcedId,status,dateLastModified," + header) + "\r\n");
        rows.forEachOrdered(row -> append(writer, row));
        writer.flush();
    }

    private static void append(BufferedWriter writer, String row) {
        try {
            writer.write(row);
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row);
    }

    private static Stream<String> manifest() {
        Stream<String> head = Stream.of(
                "manifest.version,1.0",
                "oneroster.version,1.2",
                "source.systemName,Gradeport",
                "source.systemCode,bench");
        Stream<String> files =
                FILES.stream().map(file -> "file.%s,%s".formatted(file, PRESENT.contains(file) ? "bulk" : "absent"));
        return Stream.concat(head, files);
    }

    private static Stream<String> orgs() {
        return Stream.concat(
                Stream.of("d1,,,District,district,D1,"),
                rows(10, i -> "s%1$d,,,School %1$d,school,S%1$d,d1".formatted(i)));
    }

    private static Stream<String> sessions() {
        return Stream.of(
                "y26,,,2025/26,schoolYear,2025-09-01,2026-07-31,,2026",
                "t0,,,Autumn,semester,2025-09-01,2026-01-31,y26,2026",
                "t1,,,Spring,semester,2026-02-01,2026-07-31,y26,2026");
    }

    private static String schoolClass(int i) {
        return "cl%1$d,,,Class %1$d,10,co%2$d,CL%1$04d,scheduled,Room %3$d,s%4$d,t%5$d,Maths,,1"
                .formatted(i, i % COURSES, i % 40, i % 10, i % 2);
    }

    private static String student(int i) {
        return "u%1$d,,,true,u%1$d,,%2$s,%3$s %1$d,,%1$08d,u%1$d@example.org,,,,10,,,,,,s%4$d,"
                .formatted(i, GIVEN.get(i % 10), FAMILY.get(i / 10 % 10), i % 10);
    }

    private static String teacher(int i) {
        return "t%1$d,,,true,t%1$d,,Teach,Er %1$d,,T%1$05d,t%1$d@example.org,,,,,,,,,,s%2$d,".formatted(i, i % 10);
    }

    private static Stream<String> role(String kind, String role, int count) {
        return rows(count, i -> "r%1$s%2$d,,,%1$s%2$d,primary,%3$s,,,s%4$d,".formatted(kind, i, role, i % 10));
    }

    private Stream<String> enrollments() {
        Stream<String> teachers =
                rows(CLASSES, i -> "et%1$d,,,cl%1$d,s%2$d,t%3$d,teacher,true,,".formatted(i, i % 10, i % TEACHERS));
        Stream<String> pupils = rows(CLASSES * perLineItem(), i -> {
            int schoolClass = i / perLineItem();
            return "e%d,,,cl%d,s%d,u%d,student,,,".formatted(i, schoolClass, schoolClass % 10, pupil(i));
        });
        return Stream.concat(teachers, pupils);
    }

    private static String lineItem(int i) {
        int schoolClass = i / 20;
        return "li%d,,,Test %d,,2025-10-01,2025-10-%02d,cl%d,c%d,t%d,0,100,s%d"
                .formatted(i, i % 20, 1 + i % 28, schoolClass, i % 2, schoolClass % 2, schoolClass % 10);
    }

    private String result(int i) {
        int lineItem = i / perLineItem();
        int schoolClass = lineItem / 20;
        return "r%d,,,li%d,u%d,fully graded,%d.%d,2025-10-%02d,%s,,cl%d,false,false,%b,false"
                .formatted(
                        i,
                        lineItem,
                        pupil(schoolClass * perLineItem() + i % perLineItem()),
                        i * 7919 % 100,
                        i % 10,
                        1 + i % 28,
                        i % 5 == 0 ? "" : "Well done",
                        schoolClass,
                        i % 17 == 0);
    }

    private int perLineItem() {
        return Math.max(1, results / LINE_ITEMS);
    }

    private int pupil(int place) {
        return place % students;
    }
}

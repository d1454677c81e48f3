package org.gradeport.dataset.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.dataset.Datasets;
import org.gradeport.dataset.Scope;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.RecordsQuery;
import org.gradeport.school.oneroster.SmallZip;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Two schools of four students, one class and one teacher each; one record changes, and all answers agree on who is
/// active.
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActiveRowsTest {

    private static final Scope INES = new Scope.ClassesOf("T0");
    private static final List<String> NAMES = List.of("students", "courses", "enrollments", "grades");

    @TempDir
    static Path folder;

    @Autowired
    RecordsImport records;

    @Autowired
    RecordsQuery query;

    @Autowired
    Datasets datasets;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords empty;

    private Set<List<String>> before = Set.of();

    @BeforeAll
    void importTheSchools() throws IOException {
        accounts.signIn(Role.ADMIN);
        empty.restore();
        write(SmallZip.of("two-schools.txt"));
        before = everything();
    }

    @BeforeEach
    void signIn() {
        accounts.signIn(Role.ADMIN);
    }

    @AfterAll
    void leaveNothing() {
        empty.restore();
    }

    /// The last three figures are those of the teacher of the first class: students, class list rows and grades.
    @ParameterizedTest
    @CsvSource({
        "users, S2, tobedeleted, 7 2 1 2 9 7, 3 4 3",
        "users, T0, tobedeleted, 8 1 1 2 9 8, 0 0 0",
        "classes, KA, tobedeleted, 8 2 1 1 5 4, 0 0 0",
        "orgs, A, tobedeleted, 4 1 1 1 5 4, 0 0 0",
        "orgs, D1, tobedeleted, 8 2 0 0 0 0, 0 0 0",
        "courses, C, tobedeleted, 8 2 0 0 0 0, 0 0 0",
        "enrollments, ES2, tobedeleted, 8 2 1 2 9 7, 3 4 3",
        "enrollments, ET0, tobedeleted, 8 2 1 2 9 8, 0 0 0",
        "roles, RS2, tobedeleted, 7 2 1 2 9 7, 3 4 3",
        "roles, RT0, tobedeleted, 8 1 1 2 9 8, 0 0 0",
        "academicSessions, T, tobedeleted, 8 2 1 0 0 0, 0 0 0",
        "lineItems, LA, tobedeleted, 8 2 1 2 10 4, 4 5 0",
        "results, XS2, tobedeleted, 8 2 1 2 10 7, 4 5 3",
        "academicSessions, Y, tobedeleted, 8 2 1 2 10 8, 4 5 4",
        "categories, G, tobedeleted, 8 2 1 2 10 8, 4 5 4",
        "roles, RS2, ended, 8 2 1 2 10 8, 4 5 4",
        "roles, RT0, ended, 8 2 1 2 10 8, 0 0 0",
        "enrollments, ES2, ended, 8 2 1 2 10 8, 4 5 4",
        "enrollments, ET0, ended, 8 2 1 2 10 8, 0 0 0"
    })
    void one_change_counts_alike_everywhere(String file, String id, String change, String all, String ofTeacher)
            throws IOException {
        SmallZip school = SmallZip.of("two-schools.txt");
        write(delta(file, row(school, file, id, change)));
        RecordCounts counts = query.counts();
        assertThat(List.of(
                        counts.students(),
                        counts.teachers(),
                        counts.courses(),
                        counts.classes(),
                        counts.enrollments(),
                        counts.results()))
                .hasToString(Arrays.toString(all.split(" ")));
        datasetsAgreeWith(counts);
        assertThat(List.of(
                        rows("students").as(INES).count(),
                        rows("enrollments").as(INES).count(),
                        rows("grades").as(INES).count()))
                .hasToString(Arrays.toString(ofTeacher.split(" ")));
        everyRowIsEitherActiveOrNot();
        write(delta(file, row(school, file, id, "active")));
        assertThat(everything()).as("when the change is taken back").isEqualTo(before);
    }

    private void datasetsAgreeWith(RecordCounts counts) {
        List<String> students = values("students", "student_id");
        assertThat(students).hasSize((int) counts.students()).doesNotHaveDuplicates();
        assertThat(values("courses", "course_id")).hasSize((int) counts.courses());
        assertThat(sum("classes")).isEqualTo(counts.classes());
        Set<List<String>> enrolled = pairs("enrollments", "person_id", "class_id");
        assertThat(enrolled).hasSize((int) counts.enrollments());
        assertThat(rows("enrollments")
                        .columns("person_id")
                        .where("role", "student")
                        .values())
                .isSubsetOf(students);
        assertThat(sum("students"))
                .isEqualTo(rows("enrollments").where("role", "student").count());
        assertThat(values("enrollments", "teachers").contains("Ines Moraes"))
                .isEqualTo(rows("enrollments")
                        .where("role", "teacher")
                        .columns("person_id")
                        .values()
                        .contains("T0"));
        assertThat(rows("grades").count()).isEqualTo(counts.results());
        assertThat(pairs("grades", "student_id", "class_id")).isSubsetOf(enrolled);
        List<RecordCounts> schools =
                query.bySchool().stream().map(RecordCounts.OfSchool::counts).toList();
        assertThat(schools.stream().mapToLong(RecordCounts::classes).sum()).isEqualTo(counts.classes());
        assertThat(schools.stream().mapToLong(RecordCounts::enrollments).sum()).isEqualTo(counts.enrollments());
        assertThat(schools.stream().mapToLong(RecordCounts::results).sum()).isEqualTo(counts.results());
    }

    private void everyRowIsEitherActiveOrNot() {
        for (String name : NAMES) {
            assertThat(rows(name).count() + rows(name).where("active", "false").count())
                    .as(name)
                    .isEqualTo(rows(name).where("active").count());
        }
    }

    private Set<List<String>> everything() {
        Set<List<String>> all = new HashSet<>();
        for (String name : NAMES) {
            rows(name)
                    .rows()
                    .forEach(row -> all.add(row.stream().map(String::valueOf).toList()));
        }
        return all;
    }

    private DatasetRows rows(String dataset) {
        return DatasetRows.of(datasets.get(dataset));
    }

    private List<String> values(String dataset, String column) {
        return rows(dataset).columns(column).values();
    }

    private long sum(String column) {
        return values("courses", column).stream().mapToLong(Long::parseLong).sum();
    }

    private Set<List<String>> pairs(String dataset, String... columns) {
        return rows(dataset).columns(columns).rows().stream()
                .map(row -> row.stream().map(String::valueOf).toList())
                .collect(Collectors.toSet());
    }

    private void write(SmallZip zip) throws IOException {
        ImportReport report =
                records.apply(zip.write(folder), "delta.zip", RecordsImport.ACCEPTED_BY_NAME, ImportListener.NONE);
        assertThat(report.applied()).as("%s", report.findings()).isTrue();
    }

    /// The header and the row of this record, with another status or with dates that are over.
    private static String row(SmallZip school, String file, String id, String change) {
        List<String> lines = school.text(file + ".csv").lines().toList();
        String row = lines.stream()
                .filter(line -> line.startsWith(id + ",,,"))
                .findFirst()
                .orElseThrow();
        String status = change.equals("tobedeleted") ? change : "active";
        String dated = row.replaceFirst(",,,", ",%s,2026-11-04T10:00:00.000Z,".formatted(status));
        if (change.equals("ended")) {
            dated = file.equals("roles")
                    ? dated.replaceFirst(",,,", ",,2020-06-30,")
                    : dated.replaceFirst(",[^,]*$", ",2020-06-30");
        }
        return lines.getFirst() + "\n" + dated + "\n";
    }

    private static SmallZip delta(String file, String content) throws IOException {
        String manifest = SmallZip.of("two-schools.txt")
                .text("manifest.csv")
                .replace(",bulk", ",absent")
                .replace("file.%s,absent".formatted(file), "file.%s,delta".formatted(file));
        return SmallZip.empty().with("manifest.csv", manifest).with(file + ".csv", content);
    }
}

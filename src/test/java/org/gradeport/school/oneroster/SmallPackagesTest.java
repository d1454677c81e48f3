package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gradeport.school.FileChanges;
import org.gradeport.school.FileChanges.Example;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.SchoolLoss;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small packages with one oddity each, imported by a script after the clean one.
class SmallPackagesTest extends ImportFixture {

    private static final Path FOLDER = Path.of("src/test/resources/oneroster/cases");

    @BeforeEach
    void startFromTheCleanPackage() {
        assertThat(send("clean").applied()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            before    | package                     | findings                              | to accept
                      | clean                       | ''                                    | ''
                      | delta-new                   | ''                                    | ''
            delta-new | delta-older-that-comes-late | older_row                             | ''
                      | delta-student-withdrawn     | ''                                    | ''
                      | one-school-missing          | school_missing                        | school_missing
                      | header-only-users           | many_missing,no_rows,school_missing   | many_missing,no_rows,school_missing
            """)
    void a_script_applies_it_unless_a_person_is_needed(String before, String name, String findings, String accept) {
        if (before != null) {
            assertThat(send(before).applied()).isTrue();
        }
        ImportReport report = send(name);
        assertThat(report.findings().stream().map(Finding::code).distinct().sorted())
                .containsExactlyElementsOf(list(findings));
        assertThat(report.toAccept()).containsExactlyElementsOf(list(accept));
        assertThat(report.applied()).isEqualTo(accept.isEmpty());
        if (!accept.isEmpty()) {
            assertThat(apply(name, list(accept).subList(1, list(accept).size())).applied())
                    .isFalse();
            assertThat(active("person")).isEqualTo(10);
            assertThat(apply(name, list(accept)).applied()).isTrue();
        }
    }

    @Test
    void the_figures_of_a_missing_school_are_told() {
        ImportReport report = send("one-school-missing");
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "The school \"Birch School\" (B) loses all its active records of these files: classes.csv (1),"
                                + " users.csv (5), roles.csv (5), enrollments.csv (5).");
        assertThat(report.losses())
                .contains(new SchoolLoss("B", "Birch School", "users.csv", 5, 5))
                .contains(new SchoolLoss("B", "Birch School", "results.csv", 4, 4))
                .noneMatch(loss -> loss.school().equals("A"));
    }

    @Test
    void an_older_row_of_a_delta_that_comes_late_changes_nothing() {
        assertThat(send("delta-new").findings()).isEmpty();
        ImportReport late = send("delta-older-that-comes-late");
        assertThat(givenName()).isEqualTo("Adele");
        assertThat(late.findings())
                .extracting(Finding::message)
                .containsExactly("1 row is older than the stored record and changes nothing, such as \"S0\", last"
                        + " modified on 2026-11-01 10:00:00, stored from 2026-11-02 10:00:00.");
        assertThat(late.files()).containsExactly(new FileChanges("users.csv", "delta", 0, 0, 0, 1, List.of()));
    }

    @Test
    void a_delta_from_before_the_last_known_time_does_not_overwrite_a_snapshot_without_times() {
        send("delta-older-that-comes-late");
        assertThat(givenName()).isEqualTo("Ada-old");
        send("delta-new");
        send("clean");
        assertThat(givenName()).isEqualTo("Ada");
        send("delta-older-that-comes-late");
        assertThat(givenName()).isEqualTo("Ada");
    }

    @Test
    void a_snapshot_replaces_newer_rows_and_says_so() {
        send("delta-new");
        ImportReport snapshot = send("bulk-with-status-filled-in");
        assertThat(givenName()).isEqualTo("Ada");
        assertThat(snapshot.findings())
                .filteredOn(finding -> finding.code().equals("older_row"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("1 row is older than the stored record and replaces it, such as \"S0\"");
    }

    @Test
    void each_file_is_answered_with_what_it_does_and_with_examples() {
        assertThat(send("clean").files())
                .allSatisfy(file -> assertThat(file.added() + file.changed() + file.deactivated())
                        .as(file.file())
                        .isZero());
        assertThat(send("delta-new").files())
                .containsExactly(new FileChanges(
                        "users.csv",
                        "delta",
                        0,
                        1,
                        0,
                        0,
                        List.of(new Example("changed", "S0", "Adele Lund", List.of("givenName")))));
        assertThat(send("delta-student-withdrawn").files())
                .containsExactly(new FileChanges(
                        "users.csv",
                        "delta",
                        0,
                        0,
                        1,
                        0,
                        List.of(new Example("deactivated", "S2", "Chloé Faure", List.of()))));
        assertThat(send("one-school-missing").files())
                .filteredOn(file -> file.file().equals("users.csv"))
                .containsExactly(new FileChanges(
                        "users.csv",
                        "bulk",
                        0,
                        2,
                        5,
                        3,
                        List.of(
                                new Example("changed", "S0", "Ada Lund", List.of("givenName")),
                                new Example("changed", "S2", "Chloé Faure", List.of("status")),
                                new Example("deactivated", "S1", "Ben Ørsted", List.of()),
                                new Example("deactivated", "T1", "Jan Wójcik", List.of()))));
    }

    private ImportReport send(String name) {
        return apply(name, List.of());
    }

    private ImportReport apply(String name, List<String> accepted) {
        return records.apply(FOLDER.resolve(name + ".zip"), name + ".zip", accepted, ImportListener.NONE);
    }

    private static List<String> list(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }

    private String givenName() {
        return Objects.requireNonNull(database.sql("select given_name from person where sourced_id = 'S0'")
                .query(String.class)
                .single());
    }

    private long active(String table) {
        return database.sql("select count(*) from %s where active".formatted(table))
                .query(Long.class)
                .single();
    }
}

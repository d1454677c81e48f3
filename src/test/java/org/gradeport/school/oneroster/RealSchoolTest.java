package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradeport.dataset.Datasets;
import org.gradeport.dataset.Scope.Everything;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordsImport;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RealSchoolTest {

    private static final Path ZIP = Path.of("src/test/resources/oneroster/oulad-oneroster-1.2.zip");

    private static final List<String> TABLES = List.of(
            "org",
            "academic_session",
            "course",
            "class",
            "class_term",
            "person",
            "person_role",
            "enrollment",
            "category",
            "line_item",
            "result");

    @Autowired
    RecordsImport records;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords empty;

    @Autowired
    JdbcClient database;

    @Autowired
    Datasets datasets;

    @BeforeEach
    void signIn() {
        accounts.signIn(Role.ADMIN);
    }

    @AfterEach
    void leaveNothing() {
        empty.restore();
    }

    @Test
    void a_real_school_is_imported_completely_and_a_second_import_changes_nothing() {
        ImportReport report = records.apply(ZIP, "oulad.zip", List.of(), ImportListener.NONE);
        assertThat(report.errors()).as("%s", report.findings()).isZero();
        assertThat(report.applied()).isTrue();
        assertThat(report.counts()).isEqualTo(new RecordCounts(12_400, 354, 6, 384, 12_873, 36_184));

        filtersOnClassesMeet();
        List<Long> first = checksums();
        assertThat(records.apply(ZIP, "oulad.zip", List.of(), ImportListener.NONE)
                        .applied())
                .isTrue();
        assertThat(checksums()).isEqualTo(first).doesNotContain(0L);
    }

    /// Figures that were counted by hand in the files.
    private void filtersOnClassesMeet() {
        Map<String, List<String>> module = Map.of("school_year", List.of("2014"), "course", List.of("C-BBB"));
        assertThat(datasets.get("students").count(new Selection(List.of(), module, List.of()), new Everything()))
                .isEqualTo(1_593);
        assertThat(valuesOf(
                        "courses",
                        Map.of("school", List.of("S001"), "course", List.of("C-AAA")),
                        "classes",
                        "students"))
                .containsExactly(4L, 88L);
        assertThat(valuesOf("courses", Map.of("course", List.of("C-AAA")), "classes", "students"))
                .containsExactly(28L, 620L);
    }

    private List<@Nullable Object> valuesOf(String dataset, Map<String, List<String>> filters, String... columns) {
        List<Pick> picks = Stream.of(columns).map(key -> new Pick(key, null)).toList();
        List<@Nullable Object> values = new ArrayList<>();
        try {
            datasets.get(dataset).read(new Selection(picks, filters, List.of()), new Everything(), row -> {
                for (int i = 0; i < columns.length; i++) {
                    values.add(row.value(i));
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return values;
    }

    private List<Long> checksums() {
        return TABLES.stream().map(this::checksum).toList();
    }

    private long checksum(String table) {
        return database.sql("checksum table " + table)
                .query((row, number) -> row.getLong("Checksum"))
                .single();
    }
}

package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.ReplacedRows;
import org.gradeport.school.RowChange;
import org.gradeport.school.SchoolLoss;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterVersion;
import org.gradeport.school.oneroster.check.LossCheck;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/// A package makes records of a file or of a school inactive.
@PortalTest
class LossCheckTest {

    @TempDir
    Path folder = Path.of("");

    @Autowired
    RecordsImport records;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords empty;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void startFromADistrict() throws IOException {
        accounts.signIn(Role.ADMIN);
        assertThat(send(district(900, 40, 4)).applied()).isTrue();
    }

    @AfterEach
    void leaveNothing() {
        empty.restore();
    }

    /// School D has no students.
    private static DistrictZip district(int a, int b, int c) {
        return new DistrictZip().school("A", a).school("B", b).school("C", c).school("D", 0);
    }

    @ParameterizedTest(name = "{0}: {1}, {2} and {3} of 900, 40 and 4 students")
    @CsvSource(delimiter = '|', textBlock = """
            nothing is lost               | 900 | 40 |  4 | ''
            a school of four is gone      | 900 | 40 |  0 | school_missing
            twenty of one school are gone | 900 | 20 |  4 | ''
            half of one school is gone    | 900 | 19 |  4 | many_missing roles.csv, many_missing users.csv
            one in ten is gone            | 810 | 40 |  4 | ''
            more than one in ten is gone  | 800 | 40 |  4 | many_missing roles.csv, many_missing roles.csv, many_missing users.csv, many_missing users.csv
            """)
    void losses_are_counted_per_file_and_per_school(String what, int a, int b, int c, String findings)
            throws IOException {
        assertThat(found(send(district(a, b, c)))).as(what).isEqualTo(findings);
    }

    @Test
    void the_figures_of_schools_are_told_also_below_the_limits() throws IOException {
        assertThat(send(district(899, 37, 4)).losses())
                .containsExactlyInAnyOrder(
                        new SchoolLoss("B", "School B", "users.csv", 40, 3),
                        new SchoolLoss("B", "School B", "roles.csv", 40, 3),
                        new SchoolLoss("A", "School A", "users.csv", 900, 1),
                        new SchoolLoss("A", "School A", "roles.csv", 900, 1));
    }

    @Test
    void a_school_that_the_package_no_longer_names_is_missing_unless_it_was_empty() throws IOException {
        assertThat(found(send(new DistrictZip().school("A", 900).school("B", 40).school("C", 4))))
                .isEmpty();
        ImportReport report = send(new DistrictZip().school("A", 900).school("B", 40));
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("The school \"School C\" (C) loses all its active records of these files:"
                        + " orgs.csv (1), users.csv (4), roles.csv (4).");
        assertThat(report.applied()).isFalse();
    }

    @Test
    void a_school_whose_people_move_to_another_one_is_missing() throws IOException {
        assertThat(found(send(district(900, 40, 4).moved("C", "A")))).isEqualTo("school_missing");
    }

    @Test
    void a_delta_cannot_wipe_a_school_either() throws IOException {
        SmallZip delta = district(900, 40, 4).deletionOf("C");
        ImportReport refused = apply(delta, List.of());
        assertThat(found(refused)).isEqualTo("school_missing");
        assertThat(refused.applied()).isFalse();
        assertThat(apply(delta, List.of("school_missing")).applied()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10, 20, true", "100, 0, false", "10, 1000, false", "0, 0, true"})
    void the_limits_can_be_set(int percent, int rows, boolean warned) {
        ImportProperties limits = new Binder(new MapConfigurationPropertySource(
                        Map.of("r.max-loss-percent", percent, "r.max-loss-rows", rows)))
                .bind("r", ImportProperties.class)
                .get();
        Findings findings = new Findings();
        Manifest nothing = new Manifest(RosterVersion.named("1.2").orElseThrow(), Map.of());
        ReplacedRows replaced = ReplacedRows.begin(database);
        replaced.keep(database, RowChange.update("person", "person t", "", "t.id > ? and t.id <= ?"), 0, 1L << 40);
        database.update("update person set active = false where sourced_id like 'A1%'");
        new LossCheck(nothing, database, findings, limits).run(replaced);
        assertThat(findings.toAccept().contains("many_missing")).isEqualTo(warned);
    }

    private ImportReport send(DistrictZip district) throws IOException {
        return apply(district.zip(), List.of());
    }

    private ImportReport apply(SmallZip zip, List<String> accepted) throws IOException {
        return records.apply(zip.write(folder), "district.zip", accepted, ImportListener.NONE);
    }

    private static String found(ImportReport report) {
        return String.join(
                ", ",
                report.findings().stream()
                        .map(finding -> (finding.code() + " " + finding.file()).strip())
                        .sorted()
                        .toList());
    }
}

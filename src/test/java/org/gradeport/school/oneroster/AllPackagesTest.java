package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.Reading;
import org.gradeport.school.Reading.Encoding;
import org.gradeport.school.RecordsImport;
import org.junit.jupiter.api.Test;

/// Each small package with one oddity, read strictly and leniently by a script after the clean one.
class AllPackagesTest extends ImportFixture {

    private static final Path FOLDER = Path.of("src/test/resources/oneroster/cases");
    private static final Reading LENIENT = new Reading(true, Encoding.UTF_8, false);

    /// Package, whether strict reading applies it, its finding, whether lenient reading applies it, and its finding.
    private static final Map<String, String> OUTCOMES = Stream.of("""
            a-column-of-its-own             | refused | unknown_column      | taken   | mended_extra_column
            aide-in-a-class                 | refused | invalid_value       | taken   | mended_role
            boolean-in-capitals             | refused | invalid_value       | taken   | mended_boolean
            bulk-with-status-filled-in      | taken   | 3 not_blank         | taken   | 3 not_blank
            clean                           | taken   |                     | taken   |
            delta-new                       | taken   |                     | taken   |
            delta-older-that-comes-late     | taken   | older_row           | taken   | older_row
            delta-student-withdrawn         | taken   |                     | taken   |
            delta-time-without-milliseconds | refused | invalid_value       | taken   | mended_time
            enumeration-in-title-case       | refused | invalid_value       | taken   | mended_word
            file-names-in-capitals          | refused | unknown_file        | taken   | mended_file_name
            five-column-demographics        | refused | missing_column      | taken   | mended_missing_column
            header-in-another-order         | refused | wrong_order         | taken   | mended_order
            header-only-file-called-absent  | taken   | empty_file          | taken   | empty_file
            header-only-users               | refused | 4 many_missing, 4 no_rows, 2 school_missing | refused | 4 many_missing, 4 no_rows, 2 school_missing
            in-one-folder                   | refused | nested_folder       | taken   | mended_folder
            no-manifest                     | refused | missing_manifest    | taken   | mended_manifest
            one-school-missing              | refused | school_missing      | refused | school_missing
            one-student-number-twice        | taken   | repeated_number     | taken   | repeated_number
            one-student-twice-in-a-class    | taken   | repeated_enrollment | taken   | repeated_enrollment
            optional-columns-left-out       | refused | missing_column      | taken   | mended_missing_column
            readme-beside                   | refused | unknown_file        | taken   | mended_other_file
            windows-1252                    | refused | not_utf8            | refused | not_utf8
            """.strip().split("\n", -1))
            .collect(Collectors.toMap(line -> line.split(" ", 2)[0], line -> line));

    /// Whether the records are those of the clean package.
    private boolean clean;

    @Test
    void all_of_them_end_as_their_readme_says() throws IOException {
        SoftAssertions outcomes = new SoftAssertions();
        try (Stream<Path> zips = Files.list(FOLDER)) {
            List<String> names = zips.map(zip -> zip.getFileName().toString().replace(".zip", ""))
                    .sorted()
                    .toList();
            outcomes.assertThat(names).hasSize(23).hasSameElementsAs(OUTCOMES.keySet());
            for (String name : names) {
                String strict = outcome(name, Reading.STRICT);
                String lenient = outcome(name, LENIENT);
                outcomes.assertThat(List.of(name, strict, lenient)).isEqualTo(expected(name));
            }
        }
        outcomes.assertAll();
    }

    private static List<String> expected(String name) {
        String[] cells = (OUTCOMES.get(name) + " ").split("\\|", -1);
        return List.of(
                name,
                (cells[1].strip() + " " + cells[2].strip()).strip(),
                (cells[3].strip() + " " + cells[4].strip()).strip());
    }

    private String outcome(String name, Reading reading) {
        if (!clean) {
            empty.restore();
            assertThat(send("clean", Reading.STRICT).applied()).isTrue();
        }
        if (name.equals("delta-older-that-comes-late")) {
            assertThat(send("delta-new", Reading.STRICT).applied()).isTrue();
        }
        ImportReport report = send(name, reading);
        clean = !report.applied();
        String codes = report.findings().stream()
                .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(code -> code.getValue() == 1 ? code.getKey() : code.getValue() + " " + code.getKey())
                .collect(Collectors.joining(", "));
        return "%s %s".formatted(report.applied() ? "taken" : "refused", codes).strip();
    }

    @Test
    void windows_1252_is_read_right_if_it_is_named() {
        send("clean", Reading.STRICT);
        ImportReport report = send("windows-1252", new Reading(true, Encoding.WINDOWS_1252, false));
        assertThat(report.applied()).isTrue();
        assertThat(report.findings()).extracting(Finding::code).containsExactly("mended_encoding");
        assertThat(database.sql("select given_name from person where sourced_id = 'S2'")
                        .query(String.class)
                        .single())
                .isEqualTo("Chloé");
        assertThat(database.sql("select family_name from person where sourced_id = 'S1'")
                        .query(String.class)
                        .single())
                .isEqualTo("Ørsted");
    }

    @Test
    void equal_findings_are_one_line_with_their_number_the_first_rows_and_an_example() {
        Finding refused = send("boolean-in-capitals", Reading.STRICT).findings().getFirst();
        assertThat(refused.count()).isEqualTo(10);
        assertThat(refused.rows()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(refused.message()).isEqualTo("Expected true or false, found \"TRUE\".");
        Finding mended = send("boolean-in-capitals", LENIENT).findings().getFirst();
        assertThat(mended.count()).isEqualTo(10);
        assertThat(mended.message()).isEqualTo("\"TRUE\" is read as true.");
    }

    @Test
    void both_rows_of_a_repeated_number_and_of_a_student_twice_in_a_class_are_named() {
        assertThat(send("one-student-number-twice", Reading.STRICT).findings())
                .extracting(Finding::message)
                .containsExactly("Expected each student number once, found \"0000\" in row 2 and row 3.");
        assertThat(send("one-student-twice-in-a-class", Reading.STRICT).findings())
                .extracting(Finding::message)
                .containsExactly("Expected a student once at a time in class KA, found \"S0\" in row 2 and row 12.");
    }

    @Test
    void without_a_manifest_the_files_tell_the_version_and_the_mode() throws IOException {
        assertThat(guessed(Version11Zip.of(SmallZip.school()))).isEqualTo("1.1 bulk");
        assertThat(guessed(SmallZip.school())).isEqualTo("1.2 bulk");
        String row = "anna,@,true,anna,,Anna,Lund,,0001,,,,,10,,,,,,s1,";
        assertThat(guessed(delta("users", header("users"), row))).isEqualTo("1.2 delta");
    }

    private String guessed(SmallZip zip) throws IOException {
        ImportReport report = records.apply(
                zip.without("manifest.csv").write(folder),
                "guess.zip",
                Optional.of(LENIENT),
                RecordsImport.ACCEPTED_BY_NAME,
                ImportListener.NONE);
        assertThat(report.applied()).as("%s", report.findings()).isTrue();
        assertThat(report.findings()).extracting(Finding::code).contains("mended_manifest");
        return report.version() + " " + report.mode();
    }

    private ImportReport send(String name, Reading reading) {
        return records.apply(
                FOLDER.resolve(name + ".zip"), name + ".zip", Optional.of(reading), List.of(), ImportListener.NONE);
    }
}

package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordsImport;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ImportCasesTest {

    @TempDir
    Path folder;

    @Autowired
    RecordsImport records;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords empty;

    @BeforeEach
    void signIn() {
        accounts.signIn(Role.ADMIN);
    }

    @AfterEach
    void leaveNothing() {
        empty.restore();
    }

    static Stream<String> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/oneroster/cases.txt")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void faults_are_found_at_their_place(String line) throws IOException {
        String[] parts = line.split(" \\| ", 3);
        String[] change = parts[1].split(": | -> ", 3);
        SmallZip zip = SmallZip.school().change(change[0], change[1], change.length > 2 ? change[2] : "");
        assertThat(found(check(zip))).contains(parts[2]);
    }

    @Test
    void a_finding_says_what_was_expected_of_this_row_and_what_was_found() throws IOException {
        SmallZip zip = SmallZip.school()
                .change("lineItems.csv", "test,t1,0,20", "test,t1,,20")
                .change("lineItems.csv", "2025-10-08", "2025-09-08")
                .change("results.csv", "18.5", "25")
                .change("results.csv", "li1,luka", "li1,tina")
                .change("users.csv", "true,anna", "yes,anna");
        assertThat(check(zip).findings())
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "Expected true or false, found \"yes\".",
                        "Expected a score from any to 20.0000, found \"25.0000\".",
                        "Expected a student enrolled in class m7, found \"tina\".",
                        "Expected a day not before 2025-10-01, found \"2025-09-08\".");
    }

    @Test
    void the_small_school_itself_is_clean() throws IOException {
        assertThat(check(SmallZip.school()).findings()).isEmpty();
    }

    @Test
    void both_line_ends_and_a_byte_order_mark_are_read() throws IOException {
        SmallZip zip = SmallZip.school();
        String results = zip.text("results.csv");
        zip.with("results.csv", "\uFEFF" + results.replace("\n", "\r\n"));
        assertThat(check(zip).findings()).isEmpty();
    }

    @Test
    void a_zip_without_a_manifest_is_refused() throws IOException {
        assertThat(codes(SmallZip.school().without("manifest.csv"))).containsExactly("missing_manifest");
    }

    @Test
    void an_empty_zip_is_refused() throws IOException {
        Path zip = Files.createTempFile(folder, "empty", ".zip");
        assertThat(codes(zip)).containsExactly("not_a_zip");
    }

    @Test
    void something_else_than_a_zip_is_refused() throws IOException {
        Path zip = Files.writeString(Files.createTempFile(folder, "text", ".zip"), "Dear registrar");
        assertThat(codes(zip)).containsExactly("not_a_zip");
    }

    @Test
    void paths_that_lead_elsewhere_are_refused() throws IOException {
        assertThat(codes(SmallZip.school().with("../../evil.csv", "x"))).contains("unsafe_path");
    }

    @Test
    void files_in_a_folder_are_refused_with_their_folder() throws IOException {
        assertThat(codes(SmallZip.empty().with("export/manifest.csv", "x"))).contains("nested_folder");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws IOException {
        SmallZip zip = SmallZip.school();
        byte[] latin = zip.text("users.csv").replace("Άννα", "Zoë").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(check(zip.with("users.csv", latin)).errors()).isPositive();
    }

    @Test
    void a_bomb_is_refused_before_it_is_read() throws IOException {
        SmallZip zip = SmallZip.school();
        zip.with("results.csv", zip.text("results.csv") + "g3,,,li1,anna,\n".repeat(4 << 20));
        ImportReport report = check(zip);
        assertThat(found(report)).contains("error results.csv 0 - zip_bomb");
    }

    @Test
    void a_cell_without_an_end_is_refused() throws IOException {
        SmallZip zip = SmallZip.school();
        zip.with("results.csv", zip.text("results.csv") + "g3,,,\"li1" + "a".repeat(2 << 20));
        assertThat(codes(zip)).containsExactly("cell_too_long");
    }

    private List<String> codes(SmallZip zip) throws IOException {
        return codes(zip.write(folder));
    }

    private List<String> codes(Path zip) {
        ImportReport report = records.apply(zip, "case.zip", RecordsImport.ACCEPTED_BY_NAME, ImportListener.NONE);
        assertThat(report.applied()).as("whether it was written").isFalse();
        return report.findings().stream().map(Finding::code).toList();
    }

    private ImportReport check(SmallZip zip) throws IOException {
        return records.check(zip.write(folder), "case.zip", ImportListener.NONE);
    }

    private static List<String> found(ImportReport report) {
        return report.findings().stream()
                .map(finding -> "%s %s %d %s %s"
                        .formatted(
                                finding.severity().name().toLowerCase(Locale.ROOT),
                                finding.file(),
                                finding.row(),
                                finding.field().isEmpty() ? "-" : finding.field(),
                                finding.code()))
                .toList();
    }
}

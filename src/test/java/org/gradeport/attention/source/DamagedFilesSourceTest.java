package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.TestExports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DamagedFilesSourceTest {

    @Autowired
    Clock clock;

    @Autowired
    DamagedFilesSource source;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestExports testExports;

    @Autowired
    ExportService exports;

    @Autowired
    JdbcClient database;

    @Value("${gradeport.storage.folder}")
    Path folder;

    Export export;
    Path file;
    byte[] written = {};

    @BeforeEach
    void the_file_of_an_export_is_damaged() throws IOException {
        accounts.signIn(Role.ADMIN);
        export = testExports.ready();
        file = folder.resolve(database.sql("select stored_as from export where id = ?")
                .param(export.id())
                .query(String.class)
                .single());
        written = Files.readAllBytes(file);
        byte[] altered = written.clone();
        altered[0]++;
        Files.write(file, altered);
        assertThatExceptionOfType(IOException.class).isThrownBy(this::download);
    }

    @Test
    void it_is_listed_with_its_owner_and_what_is_wrong() {
        assertThat(concerns()).singleElement().satisfies(concern -> {
            assertThat(concern.owner()).isEqualTo(export.ownerName());
            assertThat(concern.remedies()).extracting(Remedy::verb).containsExactly("again", "check", "open");
        });
    }

    @Test
    void the_button_runs_it_again_with_a_new_file() throws IOException {
        press("again");
        Export again = testExports.ended(export);
        assertThat(again.status()).isEqualTo(ExportStatus.READY);
        assertThat(download())
                .hasSize((int) Objects.requireNonNull(again.file()).sizeBytes());
        assertThat(concerns()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_restored_file_is_listed_until_it_is_checked() throws IOException {
        assertThatExceptionOfType(ExportStateException.class).isThrownBy(() -> press("check"));
        Files.write(file, written);
        assertThat(concerns()).hasSize(1);
        press("check");
        assertThat(concerns()).isEmpty();
        assertThat(download()).isEqualTo(written);
    }

    @Test
    void a_right_file_is_not_run_again() throws IOException {
        Files.write(file, written);
        press("check");
        assertThatExceptionOfType(ExportStateException.class).isThrownBy(() -> exports.retry(export.id()));
    }

    private byte[] download() throws IOException {
        try (InputStream stream = exports.open(export.id()).open(null)) {
            return stream.readAllBytes();
        }
    }

    private List<Concern> concerns() {
        return source.concerns(clock.instant()).stream()
                .filter(concern -> concern.key().equals("damaged-file/" + export.id()))
                .toList();
    }

    private void press(String verb) {
        Remedy remedy = concerns().getFirst().remedies().stream()
                .filter(each -> each.verb().equals(verb))
                .findFirst()
                .orElseThrow();
        Objects.requireNonNull(remedy.action()).run();
    }
}

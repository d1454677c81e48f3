package org.gradeport.api.exports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradeport.attention.AttentionReader;
import org.gradeport.attention.Concern;
import org.gradeport.export.ExportService;
import org.gradeport.export.TimelineEntry;
import org.gradeport.link.DownloadLinks;
import org.gradeport.link.LinkSettings;
import org.gradeport.retention.OldFiles;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Downloads of damaged files from a real server, by API and by link.
@ServerTest
class DamagedDownloadTest {

    /// More than the server keeps before it sends.
    private static final int LARGE = 300_000;

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    OldFiles files;

    @Autowired
    JdbcClient database;

    @Autowired
    ExportService exports;

    @Autowired
    DownloadLinks downloadLinks;

    @Autowired
    LinkSettings linkSettings;

    @Autowired
    AttentionReader attention;

    String token = "";
    long id;

    @BeforeEach
    void an_administrator_has_a_file() {
        token = accounts.token(Role.ADMIN);
        accounts.signIn(Role.ADMIN);
        linkSettings.setSignInNeeded(false);
        long owner = accounts.signIn(Role.ADMIN).account();
        id = files.make("courses", "csv", 0, owner);
    }

    @AfterEach
    void leave_nothing() {
        files.clearExports();
        database.sql("delete from setting").update();
    }

    @Test
    void a_right_file_is_sent_whole() throws IOException {
        resize(LARGE);
        for (String address : addresses()) {
            assertThat(get(address).body()).isEqualTo("x".repeat(LARGE));
        }
        assertThat(concerns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 11, 2_000_000})
    void a_file_of_another_size_is_refused_before_its_first_byte(int found) throws IOException {
        Files.writeString(file(), "x".repeat(found));
        everyDoorSaysThatItIsGone();
    }

    @Test
    void a_missing_file_is_refused_and_listed_too() throws IOException {
        Files.delete(file());
        everyDoorSaysThatItIsGone();
    }

    @Test
    void a_small_file_with_other_bytes_is_refused() throws IOException {
        Files.writeString(file(), "xxxxxyxxxx");
        everyDoorSaysThatItIsGone();
    }

    @ParameterizedTest
    @CsvSource({"0", "150000", "299999"})
    void a_large_file_with_another_byte_ends_as_an_incomplete_transfer(int position) throws IOException {
        resize(LARGE);
        StringBuilder altered = new StringBuilder("x".repeat(LARGE));
        altered.setCharAt(position, 'y');
        Files.writeString(file(), altered);
        for (String address : addresses()) {
            Answer answer = get(address);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.head()).containsIgnoringCase("Content-Length: " + LARGE);
            assertThat(answer.body()).hasSizeLessThan(LARGE).matches("[xy]*");
        }
        assertThat(concerns()).hasSize(1);
    }

    @Test
    void a_store_that_cannot_be_read_is_asked_again_later_and_its_file_is_not_damaged() throws IOException {
        Files.delete(file());
        Files.createSymbolicLink(file(), file().getFileName());
        for (String address : addresses()) {
            Answer answer = get(address);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.head()).containsIgnoringCase("Retry-After: ").doesNotContainIgnoringCase("attachment");
            assertThat(answer.body()).containsIgnoringCase("store");
        }
        Files.delete(file());
        assertThat(concerns()).isEmpty();
    }

    @Test
    void the_timeline_says_that_the_download_was_damaged() throws IOException {
        Files.writeString(file(), "xxxxxyxxxx");
        get(addresses().getFirst());
        assertThat(exports.timeline(id)).extracting(TimelineEntry::kind).containsSubsequence("downloaded", "damaged");
    }

    private void everyDoorSaysThatItIsGone() throws IOException {
        for (String address : addresses()) {
            Answer answer = get(address);
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.head()).doesNotContainIgnoringCase("attachment", "Repr-Digest");
            assertThat(answer.body()).containsAnyOf("damaged", "missing");
        }
        assertThat(concerns()).hasSize(1);
    }

    private List<String> concerns() {
        return attention.poll().open().stream()
                .map(Concern::key)
                .filter(key -> key.equals("damaged-file/" + id))
                .toList();
    }

    private List<String> addresses() {
        String link = downloadLinks.make(exports.get(id), 1).getPath();
        return List.of("/api/v1/export-jobs/%d/download".formatted(id), link + "/file");
    }

    private void resize(int size) throws IOException {
        Files.writeString(file(), "x".repeat(size));
        database.sql("update export set size_bytes = :size, sha256 = sha2(repeat('x', :size), 256) where id = :id")
                .param("size", size)
                .param("id", id)
                .update();
    }

    private Path file() {
        return files.folder().resolve(OldFiles.name(id));
    }

    private record Answer(int status, String head, String body) {}

    /// Reads until the server closes the connection, so that a broken answer is not hidden by a client.
    private Answer get(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            String bearer = address.startsWith("/api") ? "Authorization: Bearer " + token + "\r\n" : "";
            String request =
                    "GET %s HTTP/1.1\r\nHost: localhost\r\n%sConnection: close\r\n\r\n".formatted(address, bearer);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            String all = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(all.split(" ", 3)[1]), all.substring(0, end), all.substring(end + 4));
        }
    }
}

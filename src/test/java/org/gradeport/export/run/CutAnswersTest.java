package org.gradeport.export.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import org.gradeport.export.ExportService;
import org.gradeport.link.DownloadLinks;
import org.gradeport.link.LinkSettings;
import org.gradeport.retention.OldFiles;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.DatabaseProxy;
import org.gradeport.testing.DatabaseProxyInitializer;
import org.gradeport.testing.EmptyPortalInitializer;
import org.gradeport.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// The connection to the database breaks at each statement of a call that answers with a file or with lines.
@ServerTest
@ContextConfiguration(initializers = {EmptyPortalInitializer.class, DatabaseProxyInitializer.class})
class CutAnswersTest {

    /// A lost answer looks like a lost statement to the portal.
    private static final int EFFECT_STEP = 3;

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    OldFiles files;

    @Autowired
    ExportService exports;

    @Autowired
    DownloadLinks downloadLinks;

    @Autowired
    LinkSettings linkSettings;

    @Autowired
    DatabaseProxy proxy;

    @Autowired
    JdbcClient database;

    String token = "";
    String link = "";
    long id;

    @BeforeEach
    void an_administrator_has_a_file_with_a_link() {
        token = accounts.token(Role.ADMIN);
        long owner = accounts.signIn(Role.ADMIN).account();
        linkSettings.setSignInNeeded(false);
        id = files.make("courses", "csv", 0, owner);
        link = downloadLinks.make(exports.get(id), 1).getPath();
    }

    @AfterEach
    void leave_nothing() {
        proxy.cutNothing();
        files.clearExports();
        database.sql("delete from setting").update();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/export-jobs/{id}/download,     false",
        "/api/v1/export-jobs/{id}/download,     true",
        "{link}/file,                           false",
        "{link}/file,                           true",
        "/api/v1/export-metrics/export.jsonl,   false",
        "/api/v1/retention/preview,             false"
    })
    void an_answer_is_whole_or_an_error_or_broken_off(String address, boolean takesEffect) throws IOException {
        String path = address.replace("{id}", String.valueOf(id)).replace("{link}", link);
        Answer whole = get(path);
        assertThat(whole.status()).isEqualTo(200);
        int statement = 1;
        do {
            proxy.cutAt(statement, takesEffect);
            Answer answer = get(path);
            if (answer.status() == 200 && answer.isComplete()) {
                assertThat(answer.body()).as("cut at statement %d", statement).isEqualTo(whole.body());
            }
            statement += takesEffect ? EFFECT_STEP : 1;
        } while (!proxy.cutNothing());
        assertThat(statement).isGreaterThan(2);
    }

    private record Answer(int status, String head, String body) {

        boolean isComplete() {
            return head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")
                    ? body.endsWith("0\r\n\r\n")
                    : head.matches("(?is).*content-length: %d\\b.*".formatted(body.length()));
        }
    }

    private Answer get(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            String bearer = path.startsWith("/api") ? "Authorization: Bearer " + token + "\r\n" : "";
            String accepted = path.endsWith("preview") ? "text/csv" : "*/*";
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\n%sConnection: close\r\n\r\n"
                    .formatted(path, accepted, bearer);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            String all = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(all.split(" ", 3)[1]), all.substring(0, end), all.substring(end + 4));
        }
    }
}

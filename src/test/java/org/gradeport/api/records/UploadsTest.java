package org.gradeport.api.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.awaitility.Awaitility;
import org.gradeport.base.PortalProperties;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.ServerTest;
import org.gradeport.testing.SlowBody;
import org.gradeport.testing.WebSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// Multipart bodies at a real server: what is on disk during the upload, and after.
@ServerTest
class UploadsTest {

    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=x\r\n";
    private static final byte[] BEGIN =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PIECE = new byte[1 << 18];
    private static final String IMPORT = "POST /api/v1/records/import";

    @Autowired
    WebServerApplicationContext portal;

    @Autowired
    PortalProperties properties;

    @Autowired
    TestAccounts accounts;

    int port;
    List<Path> before = List.of();

    @BeforeEach
    void look() throws IOException {
        port = Objects.requireNonNull(portal.getWebServer()).getPort();
        before = stored();
    }

    @AfterEach
    void nothing_is_left() {
        Awaitility.await().untilAsserted(() -> assertThat(stored()).isEqualTo(before));
    }

    @ParameterizedTest
    @CsvSource({
        "POST /login, 302",
        "POST /login?username=a&password=b, 302",
        "PUT /login, 200",
        "HEAD /login, 200",
        "GET /login, 200",
        "POST /, 403",
        "POST /records, 403",
        "POST /no/such/page, 403",
        "POST /vaadinServlet/, 403",
        "POST /vaadinServlet/?v-r=uidl, 403",
        "POST /error, 403",
        "POST /link/none/again, 403",
        "POST /api/v1/records/import, 401",
        "PUT /api/v1/records/import, 401",
        "POST /api/v1/none, 401",
        "POST /api/v1/auth/token, 413",
        "POST /actuator/health, 405"
    })
    void nothing_is_stored_for_a_stranger(String call, int status) throws IOException {
        assertThat(statusBeforeTheEnd(call, "")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/records/import, 403",
        "POST /api/v1/records/import?mode=apply, 403",
        "PUT /api/v1/records/import, 403",
        "POST /api/v1/records, 403",
        "POST /api/v1/export-schedules/preview, 413",
        "POST /api/v1/none, 404"
    })
    void nothing_is_stored_for_a_program_without_the_role(String call, int status) throws IOException {
        assertThat(statusBeforeTheEnd(call, bearer(Role.TEACHER))).isEqualTo(status);
        assertThat(statusBeforeTheEnd(call, bearer(Role.OPERATOR))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT /api/v1/records/import, 405",
        "POST /api/v1/import-export/exports, 413",
        "POST /api/v1/auth/token, 413",
        "POST /login, 302"
    })
    void nothing_of_an_administrator_s_upload_is_stored_elsewhere(String call, int status) throws IOException {
        assertThat(statusBeforeTheEnd(call, bearer(Role.ADMIN))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "POST /login, 302",
        "POST /exports, 403",
        "POST /vaadinServlet/exports, 403",
        "POST /api/v1/records/import, 401"
    })
    void nothing_is_stored_for_a_signed_in_teacher(String call, int status) throws Exception {
        try (WebSession session = new WebSession(port).signIn(accounts.createAccount(Role.TEACHER, null))) {
            assertThat(statusBeforeTheEnd(call, session.header())).isEqualTo(status);
        }
    }

    @Test
    void the_zip_of_an_administrator_is_in_the_upload_folder_and_is_deleted_with_the_answer() throws IOException {
        String headers = bearer(Role.ADMIN) + MULTIPART + "Content-Length: "
                + (BEGIN.length + PIECE.length + END.length) + "\r\n";
        try (SlowBody call = new SlowBody(port, IMPORT, headers)) {
            call.send(BEGIN);
            call.send(PIECE);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !newlyStored().isEmpty());
            assertThat(newlyStored())
                    .singleElement()
                    .satisfies(zip -> assertThat(zip.getParent())
                            .isEqualTo(properties.dataDir().toAbsolutePath().resolve("uploads")));
            call.send(END);
            assertThat(call.status()).isEqualTo(422);
        }
    }

    @Test
    void no_servlet_takes_multipart_bodies() {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(portal.getWebServer());
        Container context = server.getTomcat().getHost().findChildren()[0];
        assertThat(((Context) context).getAllowCasualMultipartParsing()).isFalse();
        assertThat(context.findChildren())
                .hasSizeGreaterThan(1)
                .allSatisfy(servlet -> assertThat(((Wrapper) servlet).getMultipartConfigElement())
                        .isNull());
    }

    /// The status of the answer to the start of a body of 30 MB.
    private int statusBeforeTheEnd(String call, String headers) throws IOException {
        try (SlowBody body = new SlowBody(port, call, headers + MULTIPART + "Content-Length: 30000000\r\n")) {
            body.send(BEGIN);
            body.send(PIECE);
            int status = body.status();
            assertThat(newlyStored()).isEmpty();
            return status;
        }
    }

    private String bearer(Role role) {
        return "Authorization: Bearer " + accounts.token(role) + "\r\n";
    }

    private List<Path> newlyStored() throws IOException {
        return stored().stream().filter(file -> !before.contains(file)).toList();
    }

    /// All files in the data folder except logs, and in the server's folder.
    private List<Path> stored() throws IOException {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(portal.getWebServer());
        Context context = (Context) server.getTomcat().getHost().findChildren()[0];
        File work = (File) context.getServletContext().getAttribute("jakarta.servlet.context.tempdir");
        try (Stream<Path> temporary = Files.walk(work.toPath());
                Stream<Path> data = Files.walk(properties.dataDir().toAbsolutePath())) {
            return Stream.concat(temporary, data)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}

package org.gradeport.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradeport.security.Role;
import org.gradeport.testing.SlowBody;
import org.gradeport.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Bodies of a stranger to a page whose bodies Vaadin reads.
@Story
@ExtendWith(OutputCaptureExtension.class)
class LargeBodiesStory {

    private static final int PATIENCE_MS = 60_000;
    private static final byte[] PIECE = "{\"rpc\":[]".repeat(130_000).getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "POST /?v-r=uidl&v-uiId=0, application/json",
        "POST /?v-r=uidl&v-uiId=0, multipart/form-data; boundary=x",
        "POST /?v-r=uidl&v-uiId=0, application/x-www-form-urlencoded"
    })
    void a_body_over_the_limit_is_refused_before_it_is_read(String call, String type, CapturedOutput output)
            throws Exception {
        try (WebSession stranger = new WebSession(port)) {
            String headers = stranger.header() + "Content-Type: " + type + "\r\n";
            try (SlowBody declared = new SlowBody(port, call, headers + "Content-Length: 60000000\r\n")) {
                assertThat(declared.status()).isEqualTo(413);
            }
            try (SlowBody chunked = new SlowBody(port, call, headers + "Transfer-Encoding: chunked\r\n")) {
                chunked.send((Integer.toHexString(PIECE.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                chunked.send(PIECE);
                assertThat(chunked.status()).isEqualTo(413);
            }
        }
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "upload, application/octet-stream",
        "upload, multipart/form-data; boundary=x",
        "upload?v-r=uidl&v-uiId=0, application/json"
    })
    void an_upload_that_no_page_awaits_is_not_read(String name, String type) throws Exception {
        try (WebSession stranger = new WebSession(port);
                SlowBody upload = new SlowBody(
                        port,
                        "POST /VAADIN/dynamic/resource/0/none/" + name,
                        stranger.header() + "Content-Type: " + type + "\r\nContent-Length: 30000000\r\n")) {
            assertThat(upload.status()).isEqualTo(404);
        }
    }

    @Test
    void an_administrator_s_zip_may_be_larger(BrowserVisit browserVisit, @TempDir Path folder) throws IOException {
        Path zip = Files.write(folder.resolve("school.zip"), new byte[5_000_000]);
        browserVisit.signIn(Role.ADMIN);
        browserVisit.open("/records");
        browserVisit
                .page()
                .waitForFileChooser(
                        // Without records the button moves from the heading into the page.
                        () -> browserVisit
                                .button("Import a zip")
                                .locator("visible=true")
                                .first()
                                .click())
                .setFiles(zip);
        // The check proves that the body arrived completely.
        PlaywrightAssertions.assertThat(browserVisit.text("Expected a zip file").first())
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
        browserVisit.button("Discard").click();
    }
}

package org.gradeport.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.gradeport.testing.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The last requests of a page whose session has ended, beside which the browser opens the sign-in page.
@ServerTest
class EndedPageTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "200, VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=close",
        "200, VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=long-polling",
        "404, VAADIN/dynamic/resource/0/none/file.csv",
        "200, ?v-r=uidl&v-uiId=0",
        "403, ?v-r=heartbeat&v-uiId=0"
    })
    void they_do_not_replace_the_session_of_the_next_page(int status, String path) throws Exception {
        HttpRequest late = HttpRequest.newBuilder(URI.create("http://localhost:%d/%s".formatted(port, path)))
                .header("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(late, BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }
}

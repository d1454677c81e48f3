package org.gradeport.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.gradeport.testing.ServerTest;
import org.gradeport.testing.WebSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Messages that a client sends on a push connection; Flow would keep the fragments of one until it is complete.
@ServerTest
class PushMessagesTest {

    private static final String FRAGMENT = "100000000|" + "a".repeat(2_000);
    private static final int PATIENCE_SECONDS = 20;

    @LocalServerPort
    int port;

    private HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void open() {
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void close() {
        client.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_fragment_of_a_message_closes_the_connection(boolean withSession) throws Exception {
        try (WebSession browser = new WebSession(port)) {
            Listener listener = new Listener();
            WebSocket socket = connect(withSession ? browser.header() : "Cookie: a=b", listener);
            var _ = socket.sendText(FRAGMENT, true);
            assertThat(listener.closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isPositive();
        }
    }

    @Test
    void a_message_larger_than_a_fragment_closes_the_connection_before_it_is_complete() throws Exception {
        Listener listener = new Listener();
        WebSocket socket = connect("Cookie: a=b", listener);
        for (int n = 0; n < 10 && !socket.isOutputClosed(); n++) {
            socket.sendText(FRAGMENT, false).exceptionally(_ -> socket).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        // A client that still sends may see the reset (1006) before it reads why (1009).
        assertThat(listener.closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isIn(1009, 1006);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VAADIN/push?", "?"})
    void a_message_by_http_is_refused(String path) throws Exception {
        HttpRequest post = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/%sv-r=push&v-uiId=0&X-Atmosphere-Transport=websocket"
                                .formatted(port, path)))
                .POST(BodyPublishers.ofString(FRAGMENT))
                .build();
        assertThat(client.send(post, BodyHandlers.discarding()).statusCode()).isIn(403, 405);
    }

    @Test
    void a_page_may_say_that_it_closes() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=close"
                                .formatted(port)))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(client.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_heartbeat_keeps_the_connection() throws Exception {
        try (WebSession browser = new WebSession(port)) {
            Listener listener = new Listener();
            WebSocket socket = connect(browser.header(), listener);
            socket.sendText("X", true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var _ = socket.sendPing(ByteBuffer.wrap("still there".getBytes(StandardCharsets.US_ASCII)));
            assertThat(listener.pong.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("still there");
            assertThat(listener.closed).isNotDone();
        }
    }

    private WebSocket connect(String cookies, Listener listener) throws Exception {
        return client.newWebSocketBuilder()
                .header("Cookie", cookies.replace("Cookie: ", "").strip())
                .header("Origin", "http://localhost:" + port)
                .buildAsync(
                        URI.create("ws://localhost:%d/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket"
                                .formatted(port)),
                        listener)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static final class Listener implements WebSocket.Listener {

        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final CompletableFuture<String> pong = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            pong.complete(StandardCharsets.US_ASCII.decode(message).toString());
            return WebSocket.Listener.super.onPong(socket, message);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return WebSocket.Listener.super.onClose(socket, status, reason);
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            closed.complete(Integer.MAX_VALUE);
        }
    }
}

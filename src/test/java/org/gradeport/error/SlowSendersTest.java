package org.gradeport.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/// Clients that send a little now and then, at a real server whose bounds are one second.
class SlowSendersTest {

    private static final Duration BOUND = Duration.ofSeconds(1);
    private static final int PAUSE_MS = 100;
    private static final int MOST = 100;
    private static final int CALLS = 10;
    private static final String START = "POST /%s HTTP/1.1\r\nHost: localhost\r\n";
    private static final String FORM = START + "Content-Type: application/x-www-form-urlencoded\r\n";

    private static final WebServer SERVER = server();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POST /parameter HTTP/1.1\r\n", "POST /parameter HTTP/1.1\r\nX-Long: "})
    void headers_that_come_byte_by_byte_are_cut_off(String begin) throws IOException {
        try (Socket slow = send(begin)) {
            assertThat(answerToDrops(slow, "a")).isEmpty();
        }
    }

    @Test
    void lines_without_content_keep_no_connection_open() throws IOException {
        try (Socket slow = send("")) {
            assertThat(answerToDrops(slow, "\r\n")).isEmpty();
        }
    }

    @Test
    void a_connection_that_waits_for_its_next_request_stays() throws IOException {
        try (Socket kept = send(call());
                Socket slow = send("POST ")) {
            assertThat(firstLine(kept)).contains("200");
            assertThat(answerToDrops(slow, "a")).isEmpty();
            assertThat(answerToDrops(slow, "a")).isEmpty();
            kept.getOutputStream().write(call().getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(kept)).contains("200");
        }
    }

    @Test
    void a_request_in_two_halves_within_the_bound_is_served() throws IOException {
        String call = call();
        try (Socket halves = send(call.substring(0, 20))) {
            halves.setSoTimeout(PAUSE_MS);
            assertThat(read(halves.getInputStream(), new ByteArrayOutputStream()))
                    .isTrue();
            halves.getOutputStream().write(call.substring(20).getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(halves)).contains("200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameter", "stream"})
    void a_body_that_comes_byte_by_byte_is_cut_off(String reader) throws IOException {
        try (Socket slow = send((FORM + "Content-Length: 60000\r\n\r\n").formatted(reader))) {
            assertThat(answerToDrops(slow, "a")).matches("(?s)|HTTP/1.1 400.*Connection: close.*");
        }
    }

    @Test
    void the_rest_of_a_body_that_nobody_reads_is_not_waited_for() throws IOException {
        try (Socket slow = send((START + "Content-Length: 60000\r\n\r\n").formatted("nobody"))) {
            assertThat(answerToDrops(slow, "a")).startsWith("HTTP/1.1 200");
        }
    }

    private static WebServer server() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new TomcatCustomizer(new RequestProperties(DataSize.ofMegabytes(1), List.of()), BOUND).customize(factory);
        factory.addConnectorCustomizers(
                connector -> ((HeaderTimeProtocol) connector.getProtocolHandler()).setMaxKeepAliveRequests(CALLS));
        return factory.getWebServer(
                context -> context.addServlet("reader", new Reader()).addMapping("/*"));
    }

    private static String call() {
        return (FORM + "Content-Length: 3\r\n\r\na=b").formatted("parameter");
    }

    private static Socket send(String begin) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.getPort());
        socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        socket.setSoTimeout(PAUSE_MS * MOST);
        byte[] answer = new byte[4096];
        return new String(answer, 0, socket.getInputStream().read(answer), StandardCharsets.US_ASCII)
                .lines()
                .findFirst()
                .orElse("");
    }

    /// What the server answers until it closes the connection.
    private static String answerToDrops(Socket socket, String drop) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        socket.setSoTimeout(PAUSE_MS);
        boolean open = true;
        for (int n = 0; open; n++) {
            assertThat(n).as("drops that the server waited for").isLessThan(MOST);
            open = drop(socket, drop) && read(socket.getInputStream(), answer);
        }
        return answer.toString(StandardCharsets.US_ASCII);
    }

    private static boolean drop(Socket socket, String drop) {
        try {
            socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Reads for the pause; false if the connection is closed.
    private static boolean read(InputStream in, ByteArrayOutputStream answer) throws IOException {
        try {
            byte[] bytes = new byte[4096];
            int count = in.read(bytes);
            answer.write(bytes, 0, Math.max(count, 0));
            return count >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (SocketException e) {
            return false;
        }
    }

    /// Reads a parameter of a form, the body, or nothing.
    static final class Reader extends HttpServlet {

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (Objects.requireNonNullElse(request.getPathInfo(), "")) {
                case "/parameter" -> response.getWriter().write(String.valueOf(request.getParameter("a")));
                case "/stream" -> request.getInputStream().readAllBytes();
                default -> response.getWriter().write("nobody");
            }
        }
    }
}

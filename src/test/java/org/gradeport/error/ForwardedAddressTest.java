package org.gradeport.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/// The address, scheme and host of a request at a real server.
class ForwardedAddressTest {

    private final HttpClient client = HttpClient.newHttpClient();

    private @Nullable WebServer server;

    @AfterEach
    void stop() {
        client.close();
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void nobody_is_trusted_unless_the_operator_says_so() throws Exception {
        assertThat(answer(List.of(), "203.0.113.7")).isEqualTo("127.0.0.1 http false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    203.0.113.7                     | 203.0.113.7 https true
                    198.51.100.1, 203.0.113.7       | 203.0.113.7 https true
                    203.0.113.7, 127.0.0.1          | 203.0.113.7 https true
                    2001:db8::7                     | 2001:db8::7 https true
                    2001:DB8:0:0:0:0:0:7            | 2001:db8::7 https true
                    unknown                         | 127.0.0.1 https true
                    198.51.100.1, <script>          | 127.0.0.1 https true
                    203.0.113.7:1234                | 127.0.0.1 https true
                    """)
    void of_a_trusted_proxy_the_nearest_untrusted_address_counts_if_all_are_valid(String header, String expected)
            throws Exception {
        assertThat(answer(List.of("127.0.0.0/8"), header)).isEqualTo(expected);
    }

    private String answer(List<String> proxies, String header) throws Exception {
        URI address = URI.create("http://127.0.0.1:%d/who".formatted(start(proxies)));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-Forwarded-For", header)
                .header("X-Forwarded-Proto", "https")
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private int start(List<String> proxies) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new TomcatCustomizer(new RequestProperties(DataSize.ofMegabytes(1), proxies)).customize(factory);
        WebServer started = factory.getWebServer(
                context -> context.addServlet("who", new Who()).addMapping("/who"));
        started.start();
        server = started;
        return started.getPort();
    }

    static final class Who extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .write("%s %s %s".formatted(request.getRemoteAddr(), request.getScheme(), request.isSecure()));
        }
    }
}

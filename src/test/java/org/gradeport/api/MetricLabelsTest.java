package org.gradeport.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.export.Export;
import org.gradeport.export.NoticeOptions;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.ServerTest;
import org.gradeport.testing.TestExports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// All metrics of a running portal, after requests that succeeded, were refused or had an unknown address. Each value
/// of a label is a separate series on each node, so a new label must be listed here with its values.
@ServerTest
class MetricLabelsTest {

    private static final String JVM = "[\\w '():.,+-]+";
    private static final String CODE = "[a-zA-Z]\\w*";
    private static final String SMALL_NUMBER = "\\d{1,2}";

    private static final Map<String, String> LABELS = Map.ofEntries(
            entry("dataset", "courses|enrollments|grades|students"),
            entry("format", "csv|excel|pdf"),
            entry(
                    "outcome",
                    "ready|failed|cancelled|INFORMATIONAL|SUCCESS|REDIRECTION|CLIENT_ERROR|SERVER_ERROR|ERROR|UNKNOWN"),
            entry("le", "\\d+\\.\\d+|\\+Inf"),
            entry("uri", "/\\*\\*|/(api/v1|actuator|link)(/[a-z{}.-]+)+|/graphql|NOT_FOUND|REDIRECTION|UNKNOWN"),
            entry("method", "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|" + CODE),
            entry("status", "[1-5]\\d\\d|UNKNOWN"),
            entry("error", "none|\\w+(Exception|Error)"),
            entry("exception", "[Nn]one|\\w+(Exception|Error)"),
            entry("state", "blocked|new|runnable|terminated|timed-waiting|waiting|SUCCESS|ERROR|CANCELED|RUNNING"),
            entry("task", "[a-z-]+"),
            entry("result", "ok|failed"),
            entry("code_function", CODE),
            entry("code_namespace", "org\\.gradeport\\.[\\w.]+"),
            entry("repository", "\\w+Repository"),
            entry("level", "trace|debug|info|warn|error"),
            entry("authentication_method", "ProviderManager"),
            entry("authentication_request_type", "\\w+Token"),
            entry("authentication_result_type", "\\w+Token|n/a"),
            entry("authentication_failure_type", "\\w+Exception|n/a"),
            entry("spring_security_authentication_type", "\\w+Token|n/a"),
            entry("spring_security_authorization_decision", "true|false|unknown"),
            entry("spring_security_filterchain_position", SMALL_NUMBER),
            entry("spring_security_filterchain_size", SMALL_NUMBER),
            entry("spring_security_object", "request|method"),
            entry("spring_security_reached_filter_name", "\\w+Filter|none"),
            entry("spring_security_reached_filter_section", "before|after"),
            entry("name", "dataSource|taskScheduler"),
            entry("pool", "HikariPool-\\d+|long-lived"),
            entry("path", "/.+"),
            entry("main_application_class", "org\\.gradeport\\.[\\w.]+"),
            entry("area", "heap|nonheap"),
            entry("id", JVM),
            entry("action", JVM),
            entry("cause", JVM),
            entry("gc", JVM),
            entry("compiler", JVM),
            entry("runtime", JVM),
            entry("vendor", JVM),
            entry("version", JVM));

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestExports testExports;

    private final HttpClient program = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void each_label_is_listed_with_its_values() throws Exception {
        use(UUID.randomUUID().toString());
        assertThat(labels(scrape()).filter(label -> !isListed(label)).map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void the_portals_own_meters_have_five_labels() throws Exception {
        use(UUID.randomUUID().toString());
        Stream<String> own = scrape().lines().filter(line -> line.startsWith("gradeport_"));
        assertThat(labels(own.collect(Collectors.joining("\n")))
                        .map(label -> label.group(1))
                        .distinct())
                .containsExactlyInAnyOrder("dataset", "format", "outcome", "le", "version");
    }

    @Test
    void names_and_addresses_of_users_add_no_label() throws Exception {
        use(UUID.randomUUID().toString());
        Set<String> before = series(scrape());
        String marker = UUID.randomUUID().toString();
        use(marker);
        String after = scrape();
        assertThat(series(after)).isEqualTo(before);
        assertThat(after).doesNotContain(marker);
    }

    /// A new account exports, and requests its export and addresses that do not exist.
    private void use(String marker) throws Exception {
        accounts.signIn(Role.ADMIN);
        Export export = testExports.ready(marker, NoticeOptions.NONE);
        String token = accounts.token();
        for (String path : new String[] {
            "api/v1/import-export/exports?text=" + marker,
            "api/v1/import-export/exports/" + export.id(),
            "api/v1/import-export/exports/" + marker,
            "api/v1/export-jobs/%d/download".formatted(export.id()),
            "api/v1/" + marker,
            "link/" + marker,
            "login?" + marker,
            marker
        }) {
            send(request(path).header("Authorization", "Bearer " + token));
            send(request(path));
        }
        scrape();
        String password = "{\"username\":\"%s\",\"password\":\"wrong\"}".formatted(marker);
        send(request("api/v1/auth/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(password)));
    }

    private String scrape() throws Exception {
        return send(request("actuator/prometheus").header("Authorization", "Bearer " + accounts.token(Role.OPERATOR)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d/%s".formatted(port, path)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return program.send(request.build(), BodyHandlers.ofString(UTF_8)).body();
    }

    /// The series of requests and exports, without those of active requests.
    private static Set<String> series(String scraped) {
        return scraped.lines()
                .filter(line -> line.matches("(gradeport|http_server|spring_security)_.*"))
                .filter(line -> !line.contains("_active_"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> labels(String scraped) {
        return LABEL.matcher(
                        scraped.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n")))
                .results();
    }

    private static boolean isListed(MatchResult label) {
        return label.group(2).matches(LABELS.getOrDefault(label.group(1), "(?!)"));
    }
}

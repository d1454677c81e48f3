package org.gradeport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradeport.security.Role;
import org.gradeport.testing.TestExports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;

/// Dashboard, alert rules and page of docs/monitoring use only existing metrics.
class MonitoringTest extends ApiTestBase {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern NAME = Pattern.compile("gradeport_[a-z_]+");

    @Autowired
    TestExports testExports;

    private String token = "";

    @BeforeEach
    void something_was_exported() {
        accounts.signIn(Role.ADMIN);
        testExports.ready();
        token = token();
    }

    @Test
    void alert_rules_are_rules_and_name_metrics_that_exist() throws Exception {
        String text = Files.readString(DOCS.resolve("monitoring/alerts.yml"));
        Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml().load(text);
        List<Map<String, Object>> rules = Objects.requireNonNull(
                Objects.requireNonNull(file.get("groups")).getFirst().get("rules"));
        assertThat(rules)
                .hasSizeGreaterThan(5)
                .allSatisfy(rule -> assertThat(rule).containsKeys("alert", "expr", "for", "labels", "annotations"));
        assertThat(scraped()).containsAll(names(text));
    }

    @Test
    void every_panel_of_the_dashboard_uses_existing_metrics() throws Exception {
        String text = Files.readString(DOCS.resolve("monitoring/grafana-dashboard.json"));
        List<String> questions = JsonPath.read(text, "$.panels[*].targets[*].expr");
        assertThat(questions)
                .hasSizeGreaterThan(10)
                .allMatch(question -> NAME.matcher(question).find());
        assertThat(scraped()).containsAll(names(text));
    }

    @Test
    void the_page_for_operators_names_exactly_the_existing_metrics() throws Exception {
        Set<String> named = names(Files.readString(DOCS.resolve("monitoring.md")));
        Set<String> there = scraped().stream()
                .map(name -> name.replaceFirst("_(bucket|count|sum|max)$", ""))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(there);
    }

    private Set<String> scraped() throws Exception {
        return names(scrape().lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n")));
    }

    private String scrape() throws Exception {
        return body(as(token, get("/actuator/prometheus")).andExpect(status().isOk()));
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}

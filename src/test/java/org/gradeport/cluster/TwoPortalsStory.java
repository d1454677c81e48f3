package org.gradeport.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestDatabase;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Two portals on one database, with a schedule that is due each minute. `-Dgradeport.chaos.minutes=10` runs it longer.
public class TwoPortalsStory {

    private static final Logger log = LoggerFactory.getLogger(TwoPortalsStory.class);
    private static final int MINUTES = Integer.getInteger("gradeport.chaos.minutes", 2);
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

    /// A kill is early enough for a restart before the next kill.
    private static final int LATEST_KILL = Math.max(10, MINUTES * 30 - 90);

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final String password = UUID.randomUUID().toString();
    private final String recipient = "two-portals-%s@school.example".formatted(UUID.randomUUID());
    private final PortalProcess steady;
    private final PortalProcess victim;
    private String token = "";

    TwoPortalsStory(@TempDir Path folder) {
        Map<String, String> settings = Map.of(
                "SPRING_DATASOURCE_URL", TestDatabase.freshUrl(),
                "SPRING_DATASOURCE_USERNAME", TestDatabase.username(),
                "SPRING_DATASOURCE_PASSWORD", TestDatabase.password(),
                "GRADEPORT_DATA_DIR", folder.resolve("data").toString(),
                "GRADEPORT_ADMIN_PASSWORD", password,
                "SMTP_HOST", "127.0.0.1",
                "SMTP_PORT", String.valueOf(TestMailServer.port()),
                "SMTP_USE_TLS", "false");
        steady = new PortalProcess(Path.of("target", "two-portals-steady.log"), settings);
        victim = new PortalProcess(Path.of("target", "two-portals-victim.log"), settings);
    }

    @AfterEach
    void end() {
        victim.close();
        steady.close();
    }

    @Test
    void each_due_time_gives_one_export_and_one_mail_though_one_portal_is_killed_twice() {
        steady.start();
        victim.start();
        signIn();
        JsonNode schedule = schedule();
        String runs = "/api/v1/export-schedules/%d/runs?size=100"
                .formatted(schedule.get("id").asLong());
        Instant first = Instant.parse(schedule.get("next_run").asString());
        for (int half = 0; half < 2; half++) {
            waitUntil(first.plusSeconds((long) half * MINUTES * 30 + random.nextInt(LATEST_KILL)));
            log.info("Kills a portal");
            victim.kill();
            victim.start();
        }
        waitUntil(betweenDueTimes(first.plus(Duration.ofMinutes(MINUTES))));
        call(
                "POST",
                "/api/v1/export-schedules/%d/pause".formatted(schedule.get("id").asLong()),
                "");
        Awaitility.await("all runs are over and mailed")
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> isSettled(runs));
        check(runs);
    }

    private void signIn() {
        token = steady.call(
                        "POST",
                        "/api/v1/auth/token",
                        "{\"username\":\"admin\",\"password\":\"%s\"}".formatted(password),
                        null)
                .get("access_token")
                .asString();
    }

    private JsonNode schedule() {
        return call("POST", "/api/v1/export-schedules", """
                {"name":"Each minute","cron":"* * * * *","zone":"UTC","missed":"run","overlap":"queue",
                 "request":{"export_type":"courses","export_format":"csv"},
                 "notify":{"owner":false,"addresses":["%s"]}}""".formatted(recipient));
    }

    private JsonNode call(String method, String path, String body) {
        return steady.call(method, path, body, token);
    }

    /// The middle of the minute before the time, or of a later minute: a portal that starts slowly adds due times.
    private Instant betweenDueTimes(Instant wanted) {
        Instant end = wanted.minusSeconds(30);
        while (end.isBefore(clock.instant())) {
            end = end.plusSeconds(60);
        }
        return end;
    }

    private void waitUntil(Instant time) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.between(clock.instant(), time).plusMinutes(1).abs())
                .until(() -> !clock.instant().isBefore(time));
    }

    private boolean isSettled(String runs) {
        List<JsonNode> exports = items("/api/v1/import-export/exports?size=100");
        return exports.stream()
                        .allMatch(export -> export.get("status").asString().equals("ready"))
                && items(runs).stream()
                        .allMatch(run -> run.get("outcome").asString().equals("ready"))
                && mails().size() >= exports.size();
    }

    private void check(String runs) {
        List<String> exports = items("/api/v1/import-export/exports?size=100").stream()
                .map(export -> export.get("id").asString())
                .toList();
        List<JsonNode> history = items(runs);
        assertThat(history).as("one run for each due time").hasSizeGreaterThanOrEqualTo(MINUTES);
        assertThat(history).extracting(run -> run.get("times").asInt()).containsOnly(1);
        assertThat(history).extracting(run -> run.get("due_at").asString()).doesNotHaveDuplicates();
        assertThat(history)
                .as("one export for each run")
                .extracting(run -> run.get("export_id").asString())
                .containsExactlyInAnyOrderElementsOf(exports);
        assertThat(consecutiveMinutes(history)).as("no due time is missing").isTrue();
        assertThat(mails()).extracting(ReceivedMails::id).doesNotHaveDuplicates();
        assertThat(mails())
                .as("one mail for each export")
                .extracting(TwoPortalsStory::export)
                .containsExactlyInAnyOrderElementsOf(exports);
    }

    private static boolean consecutiveMinutes(List<JsonNode> history) {
        List<Instant> dues = history.stream()
                .map(run -> Instant.parse(run.get("due_at").asString()))
                .sorted()
                .toList();
        return Duration.between(dues.getFirst(), dues.getLast()).toMinutes() == dues.size() - 1;
    }

    private List<MimeMessage> mails() {
        return TestMailServer.to(recipient);
    }

    private static String export(MimeMessage mail) {
        return NUMBER.matcher(ReceivedMails.plain(mail))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> items(String path) {
        return call("GET", path, "").get("items").valueStream().toList();
    }
}

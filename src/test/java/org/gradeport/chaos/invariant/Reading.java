package org.gradeport.chaos.invariant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.chaos.site.ReceivedMail;
import org.gradeport.chaos.site.Site;
import org.gradeport.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything, read at one moment: rows, files, mails and figures.
///
/// @param stats the portal's figures
/// @param lines the portal's figures, run by run
public record Reading(
        List<ExportRow> exports,
        List<DueRow> dues,
        List<NoticeRow> notices,
        Map<String, StoredFile> store,
        Map<String, StoredFile> archive,
        List<ReceivedMail> mails,
        JsonNode stats,
        List<JsonNode> lines) {

    private static final JsonMapper JSON = new JsonMapper();

    /// Reads; empty if something is still going on, or changed meanwhile.
    public static Optional<Reading> read(Site site) throws IOException {
        Rows rows = Rows.read(site.database().administrator());
        if (rows.areOpen()) {
            return Optional.empty();
        }
        Reading reading = new Reading(
                rows.exports(),
                rows.dues(),
                rows.notices(),
                files(site, site.store().names()),
                files(site, site.store().archived()),
                site.mail().mails(),
                site.demand("GET", "/api/v1/export-metrics/stats?days=3", "").json(),
                lines(site));
        return Optional.of(reading)
                .filter(_ -> rows.equals(Rows.read(site.database().administrator())));
    }

    /// What is still going on, for the message of a failure.
    public static String open(Site site) {
        Rows rows = Rows.read(site.database().administrator());
        return Stream.concat(
                        rows.exports().stream().filter(ExportRow::isOpen).map(ExportRow::toString),
                        rows.dues().stream().filter(DueRow::isOpen).map(DueRow::toString))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Map<String, StoredFile> files(Site site, Set<String> names) throws IOException {
        Map<String, StoredFile> files = new HashMap<>();
        for (String name : names) {
            files.put(name, StoredFile.read(site.store(), name));
        }
        return files;
    }

    private static List<JsonNode> lines(Site site) throws IOException {
        byte[] body =
                site.demand("GET", "/api/v1/export-metrics/export.jsonl", "").body();
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    /// The rows that must not change while the rest is read.
    private record Rows(List<ExportRow> exports, List<DueRow> dues, List<NoticeRow> notices) {

        static Rows read(JdbcClient database) {
            return new Rows(exports(database), dues(database), notices(database));
        }

        boolean areOpen() {
            return exports.stream().anyMatch(ExportRow::isOpen) || dues.stream().anyMatch(DueRow::isOpen);
        }

        private static List<ExportRow> exports(JdbcClient database) {
            return database.sql("""
                            select e.id, dataset, format, status, k.name idempotency_key, schedule,
                              coalesce(s.name like 'Mailed%', false) mailed, place,
                              coalesce(place = 'GONE' and fate = 'ARCHIVE'
                                and (archive_until is null or archive_until > utc_timestamp(6)), false) written_off,
                              stored_as, size_bytes, sha256, file_rows, rows_done, message
                            from gradeport.export e left join gradeport.schedule s on s.id = e.schedule
                              left join gradeport.idempotency_key k on k.kind = 'export' and k.object = e.id
                            order by e.id
                            """).query(new RecordMapper<>(ExportRow.class)).list();
        }

        private static List<DueRow> dues(JdbcClient database) {
            return database.sql("""
                            select schedule_id schedule, due_at, times, outcome, export_id from gradeport.schedule_run
                            where due_at is not null order by schedule_id, due_at
                            """).query(new RecordMapper<>(DueRow.class)).list();
        }

        private static List<NoticeRow> notices(JdbcClient database) {
            return database.sql("""
                            select id, export_id, recipient, message_id, status, attempts, answer from gradeport.notice
                            order by id
                            """).query(new RecordMapper<>(NoticeRow.class)).list();
        }
    }
}

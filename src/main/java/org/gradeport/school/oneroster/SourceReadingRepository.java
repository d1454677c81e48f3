package org.gradeport.school.oneroster;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.ImportReport;
import org.gradeport.school.Reading;
import org.gradeport.school.Reading.Encoding;
import org.gradeport.school.oneroster.stage.SourceName;
import org.gradeport.security.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How the zips of a source were read last. A source is the system that the manifest names, or the account that imports
/// zips whose manifests name none.
@Repository
class SourceReadingRepository {

    private final JdbcClient database;
    private final CurrentActor actor;
    private final ImportProperties limits;
    private final Clock clock;

    SourceReadingRepository(JdbcClient database, CurrentActor actor, ImportProperties limits, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param chosen instead of the reading of the source's last import
    Origin origin(Path zip, Optional<Reading> chosen) {
        String system = SourceName.of(zip, limits);
        return new Origin(chosen.orElseGet(() -> lastOf(system)), system, ZonedDateTime.now(clock));
    }

    Origin strict() {
        return new Origin(Reading.STRICT, "", ZonedDateTime.now(clock));
    }

    private Reading lastOf(String system) {
        return database.sql("select lenient, encoding from import_source where system_name = ? and account = ?")
                .params(system, account(system))
                .query((row, _) -> new Reading(row.getBoolean(1), Encoding.valueOf(row.getString(2)), false))
                .optional()
                .orElse(Reading.STRICT);
    }

    /// Remembers the reading of an import within its transaction, and the one before it.
    void keep(long importId, ImportReport report) {
        database.sql("""
                        insert into import_source (system_name, account, lenient, encoding, used_at, import_id)
                        values (?, ?, ?, ?, ?, ?)
                        on duplicate key update former_lenient = lenient, former_encoding = encoding,
                          lenient = value(lenient), encoding = value(encoding), used_at = value(used_at),
                          import_id = value(import_id)""")
                .params(
                        report.source(),
                        account(report.source()),
                        report.reading().lenient(),
                        report.reading().encoding().name(),
                        Timestamp.from(clock.instant()),
                        importId)
                .update();
    }

    /// Brings back the reading before an import, within the transaction of its undo.
    void takeBack(long importId) {
        database.sql("delete from import_source where import_id = ? and former_encoding is null")
                .param(importId)
                .update();
        database.sql("""
                        update import_source set lenient = former_lenient, encoding = former_encoding, import_id = null
                        where import_id = ?""").param(importId).update();
    }

    private String account(String system) {
        return system.isEmpty() ? actor.get().username() : "";
    }
}

package org.gradeport.school.oneroster.merge;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordCounts;
import org.gradeport.security.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes down who brought in what.
@Component
public class ImportRunRepository {

    private static final int LONGEST_NAME = 255;

    private final JdbcTemplate database;
    private final Clock clock;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    ImportRunRepository(JdbcTemplate database, Clock clock, CurrentActor actor, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.actor = actor;
        this.events = events;
    }

    public void write(Instant started, String fileName, ImportReport report) {
        RecordCounts counts = report.counts();
        database.update(
                """
                insert into import_run (started_at, finished_at, imported_by, file_name, version, mode, sample, warnings, counts)
                values (?, ?, ?, ?, ?, ?, false, ?, json_object('students', ?, 'teachers', ?, 'courses', ?, 'classes', ?,
                  'enrollments', ?, 'results', ?))""",
                Timestamp.from(started),
                Timestamp.from(clock.instant()),
                actor.get().username(),
                fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)),
                report.version(),
                report.mode(),
                report.warnings(),
                counts.students(),
                counts.teachers(),
                counts.courses(),
                counts.classes(),
                counts.enrollments(),
                counts.results());
        String what = Texts.say("oneroster.imported", fileName, report.warnings());
        events.publishEvent(new Audited(actor.get().username(), "records.imported", "records", what));
    }
}

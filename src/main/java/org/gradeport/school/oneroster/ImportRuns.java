package org.gradeport.school.oneroster;

import java.time.Clock;
import java.time.Instant;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordCounts;
import org.gradeport.security.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes down who brought in what.
@Component
class ImportRuns {

    private static final String PORTAL = "portal";
    private static final int LONGEST_NAME = 255;

    private final JdbcTemplate database;
    private final Clock clock;
    private final ObjectProvider<CurrentActor> actor;

    ImportRuns(JdbcTemplate database, Clock clock, ObjectProvider<CurrentActor> actor) {
        this.database = database;
        this.clock = clock;
        this.actor = actor;
    }

    void write(Instant started, String fileName, ImportReport report) {
        RecordCounts counts = report.counts();
        database.update(
                """
                insert into import_run (started_at, finished_at, imported_by, file_name, version, mode, sample, warnings, counts)
                values (?, ?, ?, ?, ?, ?, false, ?, json_object('students', ?, 'teachers', ?, 'courses', ?, 'classes', ?,
                  'enrollments', ?, 'results', ?))""",
                java.sql.Timestamp.from(started),
                java.sql.Timestamp.from(clock.instant()),
                importer(),
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
    }

    private String importer() {
        CurrentActor current = actor.getIfAvailable();
        return current == null ? PORTAL : current.get().username();
    }
}

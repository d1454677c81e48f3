package org.gradeport.school;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.gradeport.database.AfterCommit;
import org.gradeport.school.LastImport.Undo;
import org.gradeport.security.Role;
import org.gradeport.security.SampleAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An invented school for trials; the first import or an administrator removes it for ever.
@Service
public class SampleSchool {

    /// The sourcedId of one of its teachers, who teaches several classes.
    public static final String TEACHER = "sample-teacher-26";

    private static final String IS_SAMPLE = "sourced_id like 'sample-%'";
    private static final Logger log = LoggerFactory.getLogger(SampleSchool.class);

    private final SampleSchoolProperties properties;
    private final ImportRunRepository imports;
    private final SampleAccounts accounts;
    private final TeacherQuery teachers;
    private final JdbcTemplate database;
    private final Clock clock;

    SampleSchool(
            SampleSchoolProperties properties,
            ImportRunRepository imports,
            SampleAccounts accounts,
            TeacherQuery teachers,
            JdbcTemplate database,
            Clock clock) {
        this.properties = properties;
        this.imports = imports;
        this.accounts = accounts;
        this.teachers = teachers;
        this.database = database;
        this.clock = clock;
    }

    /// Whether the settings request it and nothing was ever imported.
    public boolean isWanted() {
        return properties.wanted() && imports.isEmpty();
    }

    /// Adds its row to the imports, and accounts of a teacher and an operator, within the caller's transaction.
    @Transactional
    public void complete(Instant started, ImportReport report) {
        RecordCounts counts = report.counts();
        long id = imports.add(new LastImport(
                started,
                clock.instant(),
                "gradeport",
                "sample school",
                report.version(),
                report.mode(),
                true,
                counts,
                report.warnings(),
                report.files(),
                Undo.NONE));
        accounts.create("teacher", teachers.find(TEACHER).orElseThrow().name(), Role.TEACHER, TEACHER);
        accounts.create("operator", "On-call engineer", Role.OPERATOR, null);
        AfterCommit.run(() -> log.info(
                "Import {} of the sample school is written: {}; the first import or the Records page removes it",
                id,
                counts));
    }

    /// Whether the present records are the sample school.
    public boolean isLoaded() {
        return imports.holdsSample();
    }

    /// Removes the sample and its accounts at an administrator's request; false if it was not there.
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public boolean remove() {
        return removeIfLoaded();
    }

    /// Removes the sample and its accounts within the caller's transaction; false if it was not there.
    @Transactional
    public boolean removeIfLoaded() {
        if (!imports.endSample()) {
            return false;
        }
        Arrays.asList(RecordTable.values()).reversed().forEach(this::removeRows);
        accounts.removeAll();
        log.info("Removed the sample school");
        return true;
    }

    private void removeRows(RecordTable table) {
        // A parent has a lower id than its children.
        database.update(
                table == RecordTable.CLASS_TERM
                        ? "delete t from class_term t join class c on c.id = t.class_id where c." + IS_SAMPLE
                        : "delete from %s where %s order by id desc".formatted(table, IS_SAMPLE));
    }
}

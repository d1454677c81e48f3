package org.gradeport.school.oneroster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.SampleSchool;
import org.gradeport.school.SchoolProperties;
import org.gradeport.school.oneroster.ZipCheck.Checked;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Checks a zip in staging, then writes it in one transaction; one import at a time, on however many nodes.
@Service
@PreAuthorize("hasRole('ADMIN')")
class OneRosterImport implements RecordsImport {

    private static final int CHECKED_ONLY = 100;
    private static final int CHECKED_BEFORE_WRITING = 60;

    private final DataSource pool;
    private final SchoolProperties limits;
    private final SampleSchool sample;
    private final RecordsWriter writer;
    private final Clock clock;

    OneRosterImport(DataSource pool, SchoolProperties limits, SampleSchool sample, RecordsWriter writer, Clock clock) {
        this.pool = pool;
        this.limits = limits;
        this.sample = sample;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public ImportReport check(Path zip, String fileName, ImportListener listener) {
        Meter meter = new Meter(listener);
        return locked(meter, lock -> {
            Findings findings = new Findings();
            return Reports.of(check(lock, zip, findings, meter, CHECKED_ONLY), findings, false);
        });
    }

    @Override
    public ImportReport apply(Path zip, String fileName, ImportListener listener) {
        Instant started = clock.instant();
        Meter meter = new Meter(listener);
        return locked(meter, lock -> {
            Findings findings = new Findings();
            Checked checked = check(lock, zip, findings, meter, CHECKED_BEFORE_WRITING);
            boolean clean = !findings.hasErrors();
            ImportReport report = Reports.of(checked, findings, clean);
            if (clean) {
                writer.write(
                        checked.manifest().orElseThrow(), report, fileName, started, meter, CHECKED_BEFORE_WRITING);
            }
            return report;
        });
    }

    private Checked check(ImportLock lock, Path zip, Findings findings, Meter meter, int percent) throws SQLException {
        return new ZipCheck(lock, findings, meter, limits, !sample.isLoaded()).run(zip, percent);
    }

    /// The work of one import while no other runs.
    @FunctionalInterface
    private interface Work {
        ImportReport run(ImportLock lock) throws SQLException;
    }

    private ImportReport locked(Meter meter, Work work) {
        try {
            Optional<ImportLock> lock = ImportLock.tryAcquire(pool);
            return lock.isEmpty() ? Reports.busy() : run(lock.get(), meter, work);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The import lost its database: try it again", e);
        }
    }

    private static ImportReport run(ImportLock lock, Meter meter, Work work) throws SQLException {
        try (lock) {
            Staging staging = new Staging(lock.database());
            staging.clear();
            ImportReport report = work.run(lock);
            staging.clear();
            meter.done();
            return report;
        }
    }
}

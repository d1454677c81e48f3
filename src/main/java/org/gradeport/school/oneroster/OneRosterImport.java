package org.gradeport.school.oneroster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.database.AfterCommit;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportRunRepository;
import org.gradeport.school.LastImport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.SampleImport;
import org.gradeport.school.SampleSchool;
import org.gradeport.school.oneroster.ZipCheck.Checked;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.gradeport.school.oneroster.stage.StagingTables;
import org.gradeport.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Checks a zip in staging tables, then writes it in one transaction; only one import runs at a time on all nodes.
@Service
@PreAuthorize("hasRole('ADMIN')")
class OneRosterImport implements RecordsImport, SampleImport {

    private static final Logger log = LoggerFactory.getLogger(OneRosterImport.class);
    private static final int CHECKED_ONLY = 100;
    private static final int CHECKED_BEFORE_WRITING = 60;

    private final DataSource pool;
    private final ImportProperties limits;
    private final SampleSchool sample;
    private final RecordsWriter writer;
    private final RecordStatistics statistics;
    private final ImportRunRepository imports;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneRosterImport(
            DataSource pool,
            ImportProperties limits,
            SampleSchool sample,
            RecordsWriter writer,
            RecordStatistics statistics,
            ImportRunRepository imports,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pool = pool;
        this.limits = limits;
        this.sample = sample;
        this.writer = writer;
        this.statistics = statistics;
        this.imports = imports;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ImportReport check(Path zip, String fileName, ImportListener listener) {
        ProgressMeter progressMeter = new ProgressMeter(listener);
        return locked(progressMeter, lock -> {
            Findings findings = new Findings();
            return check(lock, zip, findings, progressMeter, CHECKED_ONLY).report(findings, false);
        });
    }

    @Override
    public ImportReport apply(Path zip, String fileName, Collection<String> accepted, ImportListener listener) {
        Instant started = clock.instant();
        ProgressMeter progressMeter = new ProgressMeter(listener);
        AtomicReference<ImportReport> recorded = new AtomicReference<>();
        try {
            return locked(
                    progressMeter,
                    lock -> apply(lock, zip, accepted, progressMeter, report -> {
                        record(started, fileName, report);
                        recorded.set(report);
                    }));
        } catch (DataAccessException | TransactionException e) {
            return unlessWritten(started, recorded.get(), e);
        }
    }

    /// The commit may have taken effect without an answer, or may still be in progress.
    private ImportReport unlessWritten(Instant started, @Nullable ImportReport recorded, RuntimeException failure) {
        if (recorded == null) {
            throw failure;
        }
        if (!isDecided()) {
            log.warn("It is not known whether the import is written: look at the last import before you repeat it");
            throw failure;
        }
        if (!imports.exists(started)) {
            throw failure;
        }
        log.info("The import is written; its commit took effect without an answer: {}", failure.getMessage());
        statistics.refresh();
        return recorded;
    }

    private boolean isDecided() {
        try {
            return ImportLock.isFree(pool);
        } catch (SQLException | DataAccessException e) {
            return false;
        }
    }

    private void record(Instant started, String fileName, ImportReport report) {
        String by = actor.get().username();
        long id = imports.add(new LastImport(
                started,
                clock.instant(),
                by,
                fileName,
                report.version(),
                report.mode(),
                false,
                report.counts(),
                report.warnings()));
        String what = Texts.say("oneroster.imported", fileName, report.warnings());
        events.publishEvent(new Audited(by, "records.imported", "records", what));
        AfterCommit.run(() -> log.info(
                "Import {} of {} by {} is written: {}, {} warnings",
                id,
                fileName,
                by,
                report.counts(),
                report.warnings()));
    }

    /// Without a role, because no user is signed in at the start.
    @Override
    @PreAuthorize("permitAll()")
    public ImportReport applySample(Path zip) {
        Instant started = clock.instant();
        ProgressMeter progressMeter = new ProgressMeter(ImportListener.NONE);
        AtomicReference<ImportReport> recorded = new AtomicReference<>();
        try {
            // Another node may have loaded it before this one held the lock.
            return locked(
                    progressMeter,
                    lock -> sample.isWanted()
                            ? apply(lock, zip, List.of(), progressMeter, report -> {
                                sample.complete(started, report.counts());
                                recorded.set(report);
                            })
                            : busy());
        } catch (DataAccessException | TransactionException e) {
            return unlessWritten(started, recorded.get(), e);
        }
    }

    private ImportReport apply(
            ImportLock lock,
            Path zip,
            Collection<String> accepted,
            ProgressMeter progressMeter,
            Consumer<ImportReport> record)
            throws SQLException {
        Findings findings = new Findings();
        Checked checked = check(lock, zip, findings, progressMeter, CHECKED_BEFORE_WRITING);
        boolean clean = !findings.hasErrors() && accepted.containsAll(findings.toAccept());
        ImportReport report = checked.report(findings, clean);
        if (clean) {
            Manifest manifest = checked.manifest().orElseThrow();
            lock.guard(
                    pool,
                    () -> writer.write(manifest, progressMeter, CHECKED_BEFORE_WRITING, () -> record.accept(report)));
            statistics.refresh();
        }
        return report;
    }

    private Checked check(ImportLock lock, Path zip, Findings findings, ProgressMeter progressMeter, int percent)
            throws SQLException {
        return new ZipCheck(lock, findings, progressMeter, limits, !sample.isLoaded()).run(zip, percent);
    }

    /// The answer while another import runs.
    private static ImportReport busy() {
        Findings findings = new Findings();
        findings.error(Place.ZIP, "import_running", "oneroster.running");
        return new Checked(Optional.empty(), RecordCounts.NONE).report(findings, false);
    }

    /// The work of an import that holds the lock.
    @FunctionalInterface
    private interface Work {
        ImportReport run(ImportLock lock) throws SQLException;
    }

    private ImportReport locked(ProgressMeter progressMeter, Work work) {
        try {
            Optional<ImportLock> lock = ImportLock.tryAcquire(pool);
            return lock.isEmpty() ? busy() : run(lock.get(), progressMeter, work);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The import lost its database: try it again", e);
        }
    }

    private static ImportReport run(ImportLock lock, ProgressMeter progressMeter, Work work) throws SQLException {
        try (lock) {
            StagingTables stagingTables = new StagingTables(lock.database());
            stagingTables.clear();
            ImportReport report = work.run(lock);
            clearAfter(stagingTables);
            progressMeter.done();
            return report;
        }
    }

    /// The records are committed by now; what stays is deleted by the next import or the next start.
    private static void clearAfter(StagingTables stagingTables) {
        try {
            stagingTables.clear();
        } catch (DataAccessException e) {
            log.warn("The records were imported; the staging tables could not be emptied: {}", e.getMessage());
        }
    }
}

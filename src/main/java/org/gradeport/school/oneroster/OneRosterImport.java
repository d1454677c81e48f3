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
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportRunRepository;
import org.gradeport.school.ImportRunningException;
import org.gradeport.school.Reading;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.SampleImport;
import org.gradeport.school.SampleSchool;
import org.gradeport.school.oneroster.ZipCheck.Checked;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
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

    private final ExclusiveImport exclusive;
    private final ImportProperties limits;
    private final SampleSchool sample;
    private final RecordsWriter writer;
    private final RecordStatistics statistics;
    private final ImportRunRepository imports;
    private final ImportRecorder recorder;
    private final SourceReadingRepository sources;
    private final Clock clock;

    OneRosterImport(
            ExclusiveImport exclusive,
            ImportProperties limits,
            SampleSchool sample,
            RecordsWriter writer,
            RecordStatistics statistics,
            ImportRunRepository imports,
            ImportRecorder recorder,
            SourceReadingRepository sources,
            Clock clock) {
        this.exclusive = exclusive;
        this.limits = limits;
        this.sample = sample;
        this.writer = writer;
        this.statistics = statistics;
        this.imports = imports;
        this.recorder = recorder;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public ImportReport check(Path zip, String fileName, ImportListener listener) {
        return check(zip, fileName, Optional.empty(), listener);
    }

    @Override
    public ImportReport check(Path zip, String fileName, Optional<Reading> reading, ImportListener listener) {
        ProgressMeter progressMeter = new ProgressMeter(listener);
        return exclusive.run(progressMeter, lock -> {
            Findings findings = new Findings();
            return check(lock, zip, sources.origin(zip, reading), findings, progressMeter, CHECKED_ONLY)
                    .report(findings, false);
        });
    }

    @Override
    public ImportReport apply(Path zip, String fileName, Collection<String> accepted, ImportListener listener) {
        return apply(zip, fileName, Optional.empty(), accepted, listener);
    }

    @Override
    public ImportReport apply(
            Path zip,
            String fileName,
            Optional<Reading> reading,
            Collection<String> accepted,
            ImportListener listener) {
        Instant started = clock.instant();
        ProgressMeter progressMeter = new ProgressMeter(listener);
        AtomicReference<ImportReport> recorded = new AtomicReference<>();
        try {
            return exclusive.run(
                    progressMeter,
                    lock -> apply(lock, zip, sources.origin(zip, reading), accepted, progressMeter, report -> {
                        recorder.record(started, fileName, report);
                        sources.keep(report);
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
        if (!exclusive.isDecided()) {
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

    /// Without a role, because no user is signed in at the start.
    @Override
    @PreAuthorize("permitAll()")
    public ImportReport applySample(Path zip) {
        Instant started = clock.instant();
        ProgressMeter progressMeter = new ProgressMeter(ImportListener.NONE);
        AtomicReference<ImportReport> recorded = new AtomicReference<>();
        try {
            return exclusive.run(
                    progressMeter,
                    lock -> apply(wanted(lock), zip, sources.strict(), List.of(), progressMeter, report -> {
                        sample.complete(started, report);
                        recorded.set(report);
                    }));
        } catch (DataAccessException | TransactionException e) {
            return unlessWritten(started, recorded.get(), e);
        }
    }

    /// Another node may have loaded the sample before this one held the lock.
    private ImportLock wanted(ImportLock lock) {
        if (!sample.isWanted()) {
            throw new ImportRunningException();
        }
        return lock;
    }

    private ImportReport apply(
            ImportLock lock,
            Path zip,
            Origin origin,
            Collection<String> accepted,
            ProgressMeter progressMeter,
            Consumer<ImportReport> record)
            throws SQLException {
        Findings findings = new Findings();
        Checked checked = check(lock, zip, origin, findings, progressMeter, CHECKED_BEFORE_WRITING);
        boolean clean = !findings.hasErrors() && accepted.containsAll(findings.toAccept());
        ImportReport report = checked.report(findings, clean);
        if (clean) {
            Manifest manifest = checked.manifest().orElseThrow();
            exclusive.guard(
                    lock,
                    () -> writer.write(manifest, progressMeter, CHECKED_BEFORE_WRITING, () -> record.accept(report)));
            statistics.refresh();
        }
        return report;
    }

    private Checked check(
            ImportLock lock, Path zip, Origin origin, Findings findings, ProgressMeter progressMeter, int percent)
            throws SQLException {
        return new ZipCheck(lock, findings, progressMeter, limits, !sample.isLoaded(), origin).run(zip, percent);
    }
}

package org.gradeport.school.oneroster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportRunRepository;
import org.gradeport.school.ImportRunningException;
import org.gradeport.school.Reading;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.ReplacedRows;
import org.gradeport.school.SampleImport;
import org.gradeport.school.SampleSchool;
import org.gradeport.school.oneroster.ZipCheck.Checked;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.check.LossCheck;
import org.gradeport.school.oneroster.check.LossCheck.Losses;
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
    private static final int CHECKED = 60;

    private final ExclusiveImport exclusive;
    private final ImportProperties limits;
    private final SampleSchool sample;
    private final RecordsWriter writer;
    private final AfterImport afterImport;
    private final ImportRunRepository imports;
    private final ImportRecorder recorder;
    private final SourceReadingRepository sources;
    private final Clock clock;

    OneRosterImport(
            ExclusiveImport exclusive,
            ImportProperties limits,
            SampleSchool sample,
            RecordsWriter writer,
            AfterImport afterImport,
            ImportRunRepository imports,
            ImportRecorder recorder,
            SourceReadingRepository sources,
            Clock clock) {
        this.exclusive = exclusive;
        this.limits = limits;
        this.sample = sample;
        this.writer = writer;
        this.afterImport = afterImport;
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
        return exclusive.run(progressMeter, lock -> run(lock, zip, sources.origin(zip, reading), progressMeter, null));
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
                    lock -> run(
                            lock,
                            zip,
                            sources.origin(zip, reading),
                            progressMeter,
                            new Applying(accepted, (report, replaced) -> {
                                sources.keep(recorder.record(started, fileName, report, replaced), report);
                                recorded.set(report);
                            })));
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
        afterImport.run();
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
                    lock -> run(
                            wanted(lock), zip, sources.strict(), progressMeter, new Applying(List.of(), (report, _) -> {
                                sample.complete(started, report);
                                recorded.set(report);
                            })));
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

    /// What makes an import more than a check.
    ///
    /// @param accepted codes of warnings that are accepted by name
    /// @param record records it in its transaction
    private record Applying(Collection<String> accepted, BiConsumer<ImportReport, ReplacedRows> record) {

        boolean accepts(Findings findings) {
            return accepted.containsAll(findings.toAccept());
        }
    }

    /// Only what is written tells what is lost, so a check writes too, and is rolled back. Where nothing can be lost,
    /// it
    /// does not.
    private ImportReport run(
            ImportLock lock, Path zip, Origin origin, ProgressMeter progressMeter, @Nullable Applying applying)
            throws SQLException {
        Findings findings = new Findings();
        boolean recordsStay = !sample.isLoaded();
        Checked checked = new ZipCheck(lock, findings, progressMeter, limits, recordsStay, origin).run(zip, CHECKED);
        boolean nothingToLose = !recordsStay || imports.isEmpty();
        if (findings.hasErrors() || (nothingToLose && (applying == null || !applying.accepts(findings)))) {
            return checked.report(findings, Losses.NONE, false);
        }
        Manifest manifest = checked.manifest().orElseThrow();
        LossCheck lossCheck = new LossCheck(manifest, lock.database(), findings, limits);
        Step step = applying == null ? Step.CHECKING : Step.WRITING;
        ImportReport report = exclusive.guard(
                lock,
                () -> writer.write(
                        manifest, progressMeter, units -> progressMeter.begin(step, CHECKED, 100, units), replaced -> {
                            Losses losses = recordsStay ? lossCheck.run(replaced) : Losses.NONE;
                            return finish(checked, findings, losses, replaced, applying);
                        }));
        if (report.applied()) {
            afterImport.run();
        }
        return report;
    }

    private static ImportReport finish(
            Checked checked, Findings findings, Losses losses, ReplacedRows replaced, @Nullable Applying applying) {
        if (applying == null || !applying.accepts(findings)) {
            return checked.report(findings, losses, false);
        }
        ImportReport report = checked.report(findings, losses, true);
        applying.record().accept(report, replaced);
        return report;
    }
}

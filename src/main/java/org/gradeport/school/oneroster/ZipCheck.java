package org.gradeport.school.oneroster;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradeport.school.FileChanges;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.ImportReport;
import org.gradeport.school.Reading;
import org.gradeport.school.Reading.Encoding;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.Mending;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.Version11;
import org.gradeport.school.oneroster.check.CrossCheck;
import org.gradeport.school.oneroster.check.DeletionCheck;
import org.gradeport.school.oneroster.check.ExistingRecords;
import org.gradeport.school.oneroster.check.LeaveOut;
import org.gradeport.school.oneroster.check.LossCheck.Losses;
import org.gradeport.school.oneroster.check.OlderRows;
import org.gradeport.school.oneroster.check.PrimaryOrgCheck;
import org.gradeport.school.oneroster.check.RepeatedValues;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.gradeport.school.oneroster.stage.FutureTimes;
import org.gradeport.school.oneroster.stage.ManifestReader;
import org.gradeport.school.oneroster.stage.StageFile;
import org.gradeport.school.oneroster.stage.StagingTables;
import org.gradeport.school.oneroster.zip.ZipPackage;

/// Checks a zip: reads every file into staging, then checks the rows against each other.
final class ZipCheck {

    private final ImportLock lock;
    private final Findings findings;
    private final ProgressMeter progressMeter;
    private final ImportProperties limits;
    private final boolean recordsStay;
    private final Origin origin;

    /// @param recordsStay false if the import will delete the sample school, so that nothing may refer to it
    ZipCheck(
            ImportLock lock,
            Findings findings,
            ProgressMeter progressMeter,
            ImportProperties limits,
            boolean recordsStay,
            Origin origin) {
        this.lock = lock;
        this.findings = findings;
        this.progressMeter = progressMeter;
        this.limits = limits;
        this.recordsStay = recordsStay;
        this.origin = origin;
    }

    /// The readable content of a zip.
    ///
    /// @param files what the zip does to the records of each
    record Checked(Optional<Manifest> manifest, RecordCounts counts, List<FileChanges> files, Origin origin) {

        ImportReport report(Findings findings, Losses losses, boolean applied) {
            return new ImportReport(
                    applied,
                    manifest.map(known -> known.version().name()).orElse(""),
                    manifest.map(Manifest::mode).orElse(""),
                    counts,
                    findings.errors(),
                    findings.warnings(),
                    findings.toAccept(),
                    files,
                    losses.files(),
                    losses.schools(),
                    findings.listed(),
                    origin.reading(),
                    origin.source());
        }
    }

    /// @param percent of the import at the end of the check
    Checked run(Path path, int percent) throws SQLException {
        try (ZipPackage zip = ZipPackage.open(path, limits, origin.reading(), findings)) {
            Optional<Manifest> manifest = new ManifestReader(findings, origin.reading()).read(zip);
            return manifest.isPresent()
                    ? check(zip, manifest.get(), percent)
                    : new Checked(manifest, RecordCounts.NONE, List.of(), origin);
        } catch (IOException e) {
            findings.unreadable(Place.ZIP, "oneroster.zip-unreadable", e);
        }
        return new Checked(Optional.empty(), RecordCounts.NONE, List.of(), origin);
    }

    private Checked check(ZipPackage zip, Manifest manifest, int percent) throws SQLException {
        int read = percent * 3 / 4;
        List<RosterFile> unread = read(zip, manifest, read);
        boolean whole = unread.isEmpty();
        StagingTables stagingTables = new StagingTables(lock.database());
        if (whole && origin.reading().leavesOut()) {
            stagingTables.analyze();
            new LeaveOut(manifest, lock.database(), findings, recordsStay).run();
        }
        Map<RosterFile, Long> older = whole && recordsStay
                ? new OlderRows(
                                manifest,
                                lock.database(),
                                findings,
                                new FutureTimes(origin.now().toInstant()))
                        .remove()
                : Map.of();
        if (manifest.present().contains(Version11.USERS)) {
            stagingTables.deriveRoles();
        }
        stagingTables.analyze();
        RecordCounts counts = stagingTables.counts();
        List<FileChanges> files =
                whole ? check(manifest, older, read, percent) : checkRest(manifest, unread, read, percent);
        return new Checked(Optional.of(manifest), counts, files, origin);
    }

    /// Without the files that could not be read, only errors in the others can be told; references to rows that are
    /// left
    /// out are none.
    private List<FileChanges> checkRest(Manifest manifest, List<RosterFile> unread, int from, int to) {
        if (origin.reading().leavesOut()) {
            return List.of();
        }
        if (recordsStay) {
            new ExistingRecords(manifest, lock.database()).load();
        }
        CrossCheck.of(manifest, lock.database(), findings, unread).run(progressMeter, from, to);
        return List.of();
    }

    private List<FileChanges> check(Manifest manifest, Map<RosterFile, Long> older, int from, int to) {
        new DeletionCheck(manifest, lock.database(), findings).run();
        if (recordsStay) {
            new ExistingRecords(manifest, lock.database()).load();
        }
        int crossed = from + (to - from) / 2;
        CrossCheck.of(manifest, lock.database(), findings, List.of()).run(progressMeter, from, crossed);
        new RepeatedValues(manifest, lock.database(), findings).run();
        if (recordsStay) {
            new PrimaryOrgCheck(manifest, lock.database(), findings).run();
        }
        return findings.hasErrors()
                ? List.of()
                : new ChangeCount(manifest, lock.database(), older, recordsStay).run(progressMeter, crossed, to);
    }

    /// The files that could not be read completely.
    private List<RosterFile> read(ZipPackage zip, Manifest manifest, int percent) throws SQLException {
        Reading reading = origin.reading();
        if (reading.encoding() != Encoding.UTF_8) {
            findings.mended(Mending.ENCODING, Place.ZIP, reading.encoding().word());
        }
        StageFile stageFile = new StageFile(
                zip, lock.connection(), findings, progressMeter, limits.maxCellLength(), reading, origin.now());
        progressMeter.begin(Step.READING, 0, percent, zip.declaredSize());
        List<RosterFile> unread = new ArrayList<>();
        for (RosterFile file : manifest.present()) {
            progressMeter.file(file.fileName());
            if (!stageFile.read(file, manifest.mode(file))) {
                unread.add(file);
            }
        }
        stageFile.tellNotKept();
        return unread;
    }
}

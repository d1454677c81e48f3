package org.gradeport.school.oneroster;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.SchoolProperties;
import org.gradeport.school.oneroster.Findings.Place;

/// Checks a zip: reads every file into staging, then checks the rows against each other.
final class ZipCheck {

    private final ImportLock lock;
    private final Findings findings;
    private final Meter meter;
    private final SchoolProperties limits;
    private final boolean recordsStay;

    /// @param recordsStay false if the import will delete the sample school, so that nothing may refer to it
    ZipCheck(ImportLock lock, Findings findings, Meter meter, SchoolProperties limits, boolean recordsStay) {
        this.lock = lock;
        this.findings = findings;
        this.meter = meter;
        this.limits = limits;
        this.recordsStay = recordsStay;
    }

    /// What a zip was found to be.
    record Checked(Optional<Manifest> manifest, RecordCounts counts) {}

    /// @param percent of the import that is done when the check is
    Checked run(Path path, int percent) throws SQLException {
        try (ZipPackage zip = ZipPackage.open(path, limits, findings)) {
            Optional<Manifest> manifest = new ManifestReader(findings).read(zip);
            return manifest.isPresent()
                    ? check(zip, manifest.get(), percent)
                    : new Checked(manifest, Reports.NO_COUNTS);
        } catch (BrokenFileException e) {
            findings.error(Place.ZIP, e.code(), () -> String.valueOf(e.getMessage()));
        } catch (IOException e) {
            findings.error(
                    Place.ZIP, "damaged", () -> Texts.say("oneroster.zip-unreadable", String.valueOf(e.getMessage())));
        }
        return new Checked(Optional.empty(), Reports.NO_COUNTS);
    }

    private Checked check(ZipPackage zip, Manifest manifest, int percent) throws SQLException {
        int read = percent * 3 / 4;
        boolean whole = read(zip, manifest, read);
        Staging staging = new Staging(lock.database());
        if (manifest.present().contains(Version11.USERS)) {
            staging.deriveRoles();
        }
        staging.analyze();
        RecordCounts counts = staging.counts();
        if (whole) {
            new SnapshotCheck(manifest, lock.database(), findings).run(recordsStay);
            if (recordsStay) {
                new KnownRecords(manifest, lock.database()).bring();
            }
            new CrossCheck(manifest, lock.database(), findings).run(meter, read, percent);
        }
        return new Checked(Optional.of(manifest), counts);
    }

    private boolean read(ZipPackage zip, Manifest manifest, int percent) throws SQLException {
        FileReading reading = new FileReading(zip, lock.connection(), findings, meter, limits.maxCellLength());
        meter.begin(Step.READING, 0, percent, zip.declaredSize());
        boolean whole = true;
        for (RosterFile file : manifest.present()) {
            meter.file(file.fileName());
            whole &= reading.read(file, manifest.mode(file));
        }
        return whole;
    }
}

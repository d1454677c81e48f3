package org.gradeport.school.oneroster.stage;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradeport.school.Reading;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.Mending;
import org.gradeport.school.oneroster.binding.RosterVersion;
import org.gradeport.school.oneroster.report.BrokenFileException;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.gradeport.school.oneroster.zip.CsvRows;
import org.gradeport.school.oneroster.zip.ZipPackage;

/// Reads manifest.csv and compares it with the files of the zip.
public final class ManifestReader {

    static final String FILE = "manifest.csv";

    private static final String VERSION = "oneroster.version";

    private static final List<String> HEADER = List.of("propertyName", "value");
    private static final int MAX_CELL = 10_000;

    private final Findings findings;
    private final Reading reading;
    private final Map<String, String> properties = new HashMap<>();

    public ManifestReader(Findings findings, Reading reading) {
        this.findings = findings;
        this.reading = reading;
    }

    /// The manifest; empty if there is none with a known version and the files do not tell it either.
    public Optional<Manifest> read(ZipPackage zip) {
        if (zip.holds(FILE)) {
            readProperties(zip);
        }
        return version(zip)
                .map(version ->
                        new Manifest(version, new ManifestModes(findings, reading, properties).of(version, zip)));
    }

    /// The properties of the manifest; empty if there is none.
    public Map<String, String> properties(ZipPackage zip) {
        if (zip.holds(FILE)) {
            readProperties(zip);
        }
        return properties;
    }

    private void readProperties(ZipPackage zip) {
        try (CsvRows rows = zip.open(FILE, MAX_CELL)) {
            try {
                readRows(rows);
            } catch (BrokenFileException e) {
                findings.error(Place.row(FILE, rows.row()), e.code(), () -> String.valueOf(e.getMessage()));
            }
        } catch (IOException e) {
            findings.error(Place.file(FILE), "damaged", "oneroster.file-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void readRows(CsvRows rows) throws IOException {
        List<String> header = rows.hasNext() ? Arrays.asList(rows.next()) : List.of();
        if (!header.equals(HEADER)) {
            findings.error(
                    Place.row(FILE, 1),
                    "wrong_header",
                    "oneroster.wrong-header",
                    QuotedValue.of(String.join(",", header)));
        }
        while (rows.hasNext()) {
            take(rows.next(), rows.row());
        }
    }

    private void take(String[] cells, long row) {
        if (RowCheck.isBlank(cells)) {
            return;
        }
        if (cells.length != 2) {
            findings.error(Place.row(FILE, row), "wrong_column_count", "oneroster.manifest-columns", cells.length);
        } else if (properties.put(cells[0], cells[1]) != null) {
            findings.error(
                    Place.row(FILE, row),
                    "duplicate_property",
                    "oneroster.duplicate-property",
                    QuotedValue.of(cells[0]));
        }
    }

    private Optional<RosterVersion> version(ZipPackage zip) {
        String found = properties.getOrDefault(VERSION, "");
        Optional<RosterVersion> version =
                found.isEmpty() && reading.lenient() ? VersionSigns.version(zip) : RosterVersion.named(found);
        if (version.isPresent() && found.isEmpty()) {
            findings.mended(
                    Mending.MANIFEST,
                    Place.file(FILE),
                    "OneRoster " + version.get().name());
        } else if (version.isEmpty() && zip.holds(FILE)) {
            findings.error(
                    Place.file(FILE), "unsupported_version", "oneroster.unsupported-version", QuotedValue.of(found));
        } else if (version.isEmpty() && !findings.hasErrors()) {
            // In a zip with other errors, such as a folder, it may only not be found.
            findings.error(Place.file(FILE), "missing_manifest", "oneroster.missing-manifest");
        }
        return version;
    }
}

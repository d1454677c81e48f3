package org.gradeport.school.oneroster;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradeport.school.oneroster.Findings.Found;
import org.gradeport.school.oneroster.Findings.Place;

/// Reads manifest.csv and holds it against the files of the zip.
final class ManifestReader {

    static final String FILE = "manifest.csv";

    private static final List<String> HEADER = List.of("propertyName", "value");
    private static final int MAX_CELL = 10_000;

    private final Findings findings;
    private final Map<String, String> properties = new HashMap<>();

    ManifestReader(Findings findings) {
        this.findings = findings;
    }

    /// The manifest; empty if there is none that says a known version.
    Optional<Manifest> read(ZipPackage zip) {
        if (!zip.holds(FILE)) {
            findings.error(
                    Place.file(FILE), "missing_manifest", "Expected manifest.csv in the root of the zip, found none.");
            return Optional.empty();
        }
        readProperties(zip);
        return version()
                .map(version -> new Manifest(version, new ManifestModes(findings, properties).of(version, zip)));
    }

    private void readProperties(ZipPackage zip) {
        try (CsvRows rows = new CsvRows(zip.open(FILE), MAX_CELL)) {
            try {
                readRows(rows);
            } catch (BrokenFileException e) {
                findings.error(Place.row(FILE, rows.row()), e.code(), "%s", String.valueOf(e.getMessage()));
            }
        } catch (IOException e) {
            findings.error(
                    Place.file(FILE), "damaged", "The file cannot be unpacked: %s.", String.valueOf(e.getMessage()));
        }
    }

    private void readRows(CsvRows rows) throws IOException {
        List<String> header = rows.hasNext() ? Arrays.asList(rows.next()) : List.of();
        if (!header.equals(HEADER)) {
            findings.error(
                    Place.row(FILE, 1),
                    "wrong_header",
                    "Expected the header propertyName,value, found %s.",
                    new Found(String.join(",", header)));
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
            findings.error(Place.row(FILE, row), "wrong_column_count", "Expected 2 columns, found %d.", cells.length);
        } else if (properties.put(cells[0], cells[1]) != null) {
            findings.error(
                    Place.row(FILE, row), "duplicate_property", "The property %s stands twice.", new Found(cells[0]));
        }
    }

    private Optional<RosterVersion> version() {
        String found = properties.getOrDefault("oneroster.version", "");
        Optional<RosterVersion> version = RosterVersion.named(found);
        if (version.isEmpty()) {
            findings.error(
                    Place.file(FILE),
                    "unsupported_version",
                    "Expected oneroster.version 1.2 or 1.1, found %s.",
                    new Found(found));
        }
        return version;
    }
}

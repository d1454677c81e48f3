package org.gradeport.school.oneroster.stage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gradeport.school.Reading;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Mending;
import org.gradeport.school.oneroster.binding.RosterVersion;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.gradeport.school.oneroster.zip.ZipPackage;

/// Reads the `file.` rows of a manifest and reports differences between manifest and zip.
final class ManifestModes {

    private static final String FILE = ManifestReader.FILE;
    private static final String PREFIX = "file.";
    private static final Set<String> OTHERS =
            Set.of("manifest.version", "oneroster.version", "source.systemName", "source.systemCode");

    private final Findings findings;
    private final Reading reading;
    private final Map<String, String> properties;

    ManifestModes(Findings findings, Reading reading, Map<String, String> properties) {
        this.findings = findings;
        this.reading = reading;
        this.properties = properties;
    }

    /// The mode of each file of the version that the zip holds.
    Map<String, FileMode> of(RosterVersion version, ZipPackage zip) {
        if (zip.holds(FILE)) {
            checkProperties(version, zip);
        }
        Map<String, FileMode> modes = new HashMap<>();
        new TreeSet<>(version.allNames()).forEach(name -> modes.put(name, mode(name, zip)));
        new ZipNames(findings, reading).check(version, zip, modes);
        return modes;
    }

    private void checkProperties(RosterVersion version, ZipPackage zip) {
        if (!"1.0".equals(properties.get("manifest.version"))) {
            String found = QuotedValue.of(properties.getOrDefault("manifest.version", ""));
            findings.warning(Place.file(FILE), "manifest_version", "oneroster.manifest-version", found);
        }
        List<String> unknown = new TreeSet<>(properties.keySet())
                .stream().filter(name -> !isKnown(name, version)).toList();
        findings.warnings(Place.file(FILE), "unknown_property", "oneroster.unknown-property", unknown);
        List<String> silent = new TreeSet<>(version.allNames())
                .stream()
                        .filter(name -> !properties.containsKey(PREFIX + name) && !zip.holds(name + ".csv"))
                        .map(PREFIX::concat)
                        .toList();
        findings.warnings(Place.file(FILE), "missing_property", "oneroster.mode-taken-as-absent", silent);
    }

    private static boolean isKnown(String property, RosterVersion version) {
        return OTHERS.contains(property)
                || (property.startsWith(PREFIX) && version.allNames().contains(property.substring(PREFIX.length())));
    }

    private FileMode mode(String name, ZipPackage zip) {
        String word = properties.get(PREFIX + name);
        if (word != null) {
            return parse(name, word).map(mode -> compared(name, mode, zip)).orElse(FileMode.ABSENT);
        }
        return zip.holds(name + ".csv") ? unnamed(name, zip) : FileMode.ABSENT;
    }

    private Optional<FileMode> parse(String name, String word) {
        Optional<FileMode> mode = Arrays.stream(FileMode.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst();
        Optional<FileMode> meant = Arrays.stream(FileMode.values())
                .filter(candidate -> reading.lenient() && candidate.word().equalsIgnoreCase(word.strip()))
                .findFirst();
        if (mode.isEmpty() && meant.isPresent()) {
            findings.mended(
                    Mending.WORD,
                    new Place(FILE, 0, PREFIX + name),
                    QuotedValue.of(word),
                    meant.get().word());
        } else if (mode.isEmpty()) {
            findings.error(Place.file(FILE), "invalid_value", "oneroster.unknown-mode", name, QuotedValue.of(word));
        }
        return mode.or(() -> meant);
    }

    /// The mode that the manifest says, and what it says against the zip.
    private FileMode compared(String name, FileMode mode, ZipPackage zip) {
        String fileName = name + ".csv";
        boolean inZip = zip.holds(fileName);
        if (mode == FileMode.ABSENT && inZip) {
            unexpected(fileName, zip);
        } else if (mode != FileMode.ABSENT && !inZip && zip.names().stream().noneMatch(fileName::equalsIgnoreCase)) {
            findings.error(Place.file(fileName), "missing_file", "oneroster.missing-file", mode.word());
        }
        return inZip ? mode : FileMode.ABSENT;
    }

    private void unexpected(String fileName, ZipPackage zip) {
        if (FirstRow.of(zip, fileName).cells().isEmpty()) {
            findings.warning(Place.file(fileName), "empty_file", "oneroster.empty-absent-file");
        } else {
            findings.error(Place.file(fileName), "unexpected_file", "oneroster.unexpected-file");
        }
    }

    /// A snapshot has no status, so that a file with one is taken for changes, which delete less.
    private FileMode unnamed(String name, ZipPackage zip) {
        if (!reading.lenient()) {
            findings.error(Place.file(FILE), "missing_property", "oneroster.mode-missing", name);
            return FileMode.ABSENT;
        }
        FileMode mode = FirstRow.of(zip, name + ".csv").isFilled("status") ? FileMode.DELTA : FileMode.BULK;
        if (zip.holds(FILE)) {
            findings.mended(Mending.MANIFEST, new Place(FILE, 0, PREFIX + name), PREFIX + name + "," + mode.word());
        }
        return mode;
    }
}

package org.gradeport.school.oneroster.stage;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gradeport.base.Texts;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.RosterVersion;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.gradeport.school.oneroster.zip.EntryName;
import org.gradeport.school.oneroster.zip.ZipPackage;

/// Reads the `file.` rows of a manifest and reports differences between manifest and zip.
final class ManifestModes {

    private static final String FILE = ManifestReader.FILE;
    private static final String PREFIX = "file.";
    private static final Set<String> OTHERS =
            Set.of("manifest.version", "oneroster.version", "source.systemName", "source.systemCode");

    private final Findings findings;
    private final Map<String, String> properties;

    ManifestModes(Findings findings, Map<String, String> properties) {
        this.findings = findings;
        this.properties = properties;
    }

    /// The mode of each file of the version that the zip holds.
    Map<String, FileMode> of(RosterVersion version, ZipPackage zip) {
        checkProperties(version);
        Map<String, FileMode> modes = new HashMap<>();
        new TreeSet<>(version.allNames()).forEach(name -> modes.put(name, mode(name, zip)));
        checkNames(version, zip);
        return modes;
    }

    private void checkProperties(RosterVersion version) {
        if (!"1.0".equals(properties.get("manifest.version"))) {
            String found = QuotedValue.of(properties.getOrDefault("manifest.version", ""));
            findings.warning(Place.file(FILE), "manifest_version", "oneroster.manifest-version", found);
        }
        new TreeSet<>(properties.keySet())
                .stream().filter(name -> !isKnown(name, version)).forEach(this::unknownProperty);
    }

    private static boolean isKnown(String property, RosterVersion version) {
        return OTHERS.contains(property)
                || (property.startsWith(PREFIX) && version.allNames().contains(property.substring(PREFIX.length())));
    }

    private void unknownProperty(String name) {
        findings.warning(Place.file(FILE), "unknown_property", "oneroster.unknown-property", QuotedValue.of(name));
    }

    private FileMode mode(String name, ZipPackage zip) {
        boolean inZip = zip.holds(name + ".csv");
        Optional<FileMode> mode =
                Optional.ofNullable(properties.get(PREFIX + name)).flatMap(word -> parse(name, word));
        if (mode.isEmpty() && properties.get(PREFIX + name) == null) {
            missingRow(name, inZip);
        }
        if (mode.isPresent() && inZip == (mode.get() == FileMode.ABSENT)) {
            disagree(name, mode.get());
        }
        return inZip ? mode.orElse(FileMode.ABSENT) : FileMode.ABSENT;
    }

    private Optional<FileMode> parse(String name, String word) {
        Optional<FileMode> mode = EnumSet.allOf(FileMode.class).stream()
                .filter(candidate -> candidate.word().equals(word))
                .findFirst();
        if (mode.isEmpty()) {
            findings.error(Place.file(FILE), "invalid_value", "oneroster.unknown-mode", name, QuotedValue.of(word));
        }
        return mode;
    }

    private void missingRow(String name, boolean inZip) {
        Place manifest = Place.file(FILE);
        if (inZip) {
            findings.error(manifest, "missing_property", "oneroster.mode-missing", name);
        } else {
            findings.warning(manifest, "missing_property", "oneroster.mode-taken-as-absent", name);
        }
    }

    private void disagree(String name, FileMode mode) {
        if (mode == FileMode.ABSENT) {
            findings.error(Place.file(name + ".csv"), "unexpected_file", "oneroster.unexpected-file");
        } else {
            findings.error(Place.file(name + ".csv"), "missing_file", "oneroster.missing-file", mode.word());
        }
    }

    private void checkNames(RosterVersion version, ZipPackage zip) {
        for (String name : zip.names()) {
            boolean known = new EntryName(name)
                    .stem()
                    .filter(version.allNames()::contains)
                    .isPresent();
            if (!known && !name.equals(FILE)) {
                unknownFile(name, version);
            } else if (version.skipped().stream().anyMatch(skipped -> name.equals(skipped + ".csv"))) {
                findings.warning(Place.file(name), "not_kept", "oneroster.not-kept");
            }
        }
    }

    private void unknownFile(String name, RosterVersion version) {
        Optional<String> known = new EntryName(name).meant(version.allNames());
        findings.error(
                Place.file(name),
                "unknown_file",
                () -> known.map(right -> Texts.say("oneroster.misspelt-file", version.name(), right))
                        .orElseGet(() -> Texts.say("oneroster.unknown-file", version.name())));
    }
}

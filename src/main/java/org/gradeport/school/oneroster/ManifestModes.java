package org.gradeport.school.oneroster;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gradeport.school.oneroster.Findings.Found;
import org.gradeport.school.oneroster.Findings.Place;

/// Reads the `file.` rows of a manifest and says where manifest and zip disagree.
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
    Map<String, Mode> of(RosterVersion version, ZipPackage zip) {
        checkProperties(version);
        Map<String, Mode> modes = new HashMap<>();
        new TreeSet<>(version.allNames()).forEach(name -> modes.put(name, mode(name, zip)));
        checkNames(version, zip);
        return modes;
    }

    private void checkProperties(RosterVersion version) {
        if (!"1.0".equals(properties.get("manifest.version"))) {
            findings.warning(
                    Place.file(FILE),
                    "manifest_version",
                    "Expected manifest.version 1.0, found %s; read as 1.0.",
                    new Found(properties.getOrDefault("manifest.version", "")));
        }
        new TreeSet<>(properties.keySet())
                .stream().filter(name -> !isKnown(name, version)).forEach(this::unknownProperty);
    }

    private static boolean isKnown(String property, RosterVersion version) {
        return OTHERS.contains(property)
                || (property.startsWith(PREFIX) && version.allNames().contains(property.substring(PREFIX.length())));
    }

    private void unknownProperty(String name) {
        findings.warning(Place.file(FILE), "unknown_property", "The property %s is not known.", new Found(name));
    }

    private Mode mode(String name, ZipPackage zip) {
        boolean inZip = zip.holds(name + ".csv");
        Optional<Mode> said = Optional.ofNullable(properties.get(PREFIX + name)).flatMap(word -> parse(name, word));
        if (said.isEmpty() && properties.get(PREFIX + name) == null) {
            missingRow(name, inZip);
        }
        if (said.isPresent() && inZip == (said.get() == Mode.ABSENT)) {
            disagree(name, said.get());
        }
        return inZip ? said.orElse(Mode.ABSENT) : Mode.ABSENT;
    }

    private Optional<Mode> parse(String name, String word) {
        Optional<Mode> mode = EnumSet.allOf(Mode.class).stream()
                .filter(candidate -> candidate.word().equals(word))
                .findFirst();
        if (mode.isEmpty()) {
            findings.error(
                    Place.file(FILE),
                    "invalid_value",
                    "Expected absent, bulk or delta for file.%s, found %s.",
                    name,
                    new Found(word));
        }
        return mode;
    }

    private void missingRow(String name, boolean inZip) {
        String message = "Expected a row file.%s, found none%s.";
        if (inZip) {
            findings.error(Place.file(FILE), "missing_property", message, name, " although the zip holds the file");
        } else {
            findings.warning(Place.file(FILE), "missing_property", message, name, "; taken as absent");
        }
    }

    private void disagree(String name, Mode said) {
        if (said == Mode.ABSENT) {
            findings.error(
                    Place.file(name + ".csv"),
                    "unexpected_file",
                    "The manifest says absent, but the zip holds the file.");
        } else {
            findings.error(
                    Place.file(name + ".csv"),
                    "missing_file",
                    "The manifest says %s, but the zip does not hold the file.",
                    said.word());
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
                findings.warning(
                        Place.file(name), "not_kept", "Gradeport does not keep this file's records; it is skipped.");
            }
        }
    }

    private void unknownFile(String name, RosterVersion version) {
        Optional<String> meant = new EntryName(name).meant(version.allNames());
        findings.error(
                Place.file(name),
                "unknown_file",
                "OneRoster %s has no such file%s.",
                version.name(),
                meant.map(" (names are case-sensitive: %s)"::formatted).orElse(": take it out of the zip"));
    }
}

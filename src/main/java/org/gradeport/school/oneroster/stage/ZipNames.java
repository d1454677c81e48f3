package org.gradeport.school.oneroster.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradeport.base.Texts;
import org.gradeport.school.Reading;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Mending;
import org.gradeport.school.oneroster.binding.RosterVersion;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.gradeport.school.oneroster.report.ShortList;
import org.gradeport.school.oneroster.zip.EntryName;
import org.gradeport.school.oneroster.zip.ZipPackage;

/// Reports files of a zip that its version does not know, and those that the portal does not keep.
final class ZipNames {

    private final Findings findings;
    private final Reading reading;

    ZipNames(Findings findings, Reading reading) {
        this.findings = findings;
        this.reading = reading;
    }

    void check(RosterVersion version, ZipPackage zip, Map<String, FileMode> modes) {
        unknown(
                zip.names().stream()
                        .filter(name -> !name.equals(ManifestReader.FILE) && !isKnown(name, version))
                        .toList(),
                version);
        List<String> skipped = version.skipped().stream()
                .filter(name -> modes.getOrDefault(name, FileMode.ABSENT) != FileMode.ABSENT)
                .map(name -> name + ".csv")
                .sorted()
                .toList();
        if (!skipped.isEmpty()) {
            findings.warnings(
                    Place.ZIP,
                    "not_kept",
                    skipped.size(),
                    () -> Texts.say("oneroster.not-kept-files", skipped.size(), ShortList.of(skipped)));
        }
    }

    private static boolean isKnown(String name, RosterVersion version) {
        return new EntryName(name).stem().filter(version.allNames()::contains).isPresent();
    }

    private void unknown(List<String> names, RosterVersion version) {
        if (reading.lenient()) {
            names.forEach(name -> findings.mended(Mending.OTHER_FILE, Place.file(name), QuotedValue.of(name)));
            return;
        }
        List<String> others = new ArrayList<>();
        for (String name : names) {
            new EntryName(name)
                    .meant(version.allNames())
                    .ifPresentOrElse(right -> misspelt(name, right, version), () -> others.add(name));
        }
        if (!others.isEmpty()) {
            findings.errors(
                    Place.file(others.getFirst()),
                    "unknown_file",
                    others.size(),
                    () -> Texts.say("oneroster.unknown-file", version.name(), others.size(), ShortList.of(others)));
        }
    }

    private void misspelt(String name, String right, RosterVersion version) {
        findings.error(Place.file(name), "unknown_file", "oneroster.misspelt-file", version.name(), right);
    }
}

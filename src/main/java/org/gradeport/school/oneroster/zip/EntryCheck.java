package org.gradeport.school.oneroster.zip;

import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;

/// Checks the folders and names of the files in a zip.
final class EntryCheck {

    private final Findings findings;

    EntryCheck(Findings findings) {
        this.findings = findings;
    }

    /// Puts the files of the root into the map.
    void check(ZipFile zip, Map<String, ZipEntry> root) {
        List<? extends ZipEntry> all = zip.stream().toList();
        if (all.isEmpty()) {
            findings.error(Place.ZIP, "empty_zip", "oneroster.empty-zip");
        }
        all.stream().filter(entry -> !isNested(entry)).forEach(entry -> take(entry, root));
        all.stream()
                .filter(EntryCheck::isNested)
                .map(entry -> new EntryName(entry.getName()).folder())
                .distinct()
                .forEach(this::nested);
    }

    private static boolean isNested(ZipEntry entry) {
        EntryName name = new EntryName(entry.getName());
        return name.isNested() && !name.isUnsafe() && !name.isLitter();
    }

    private void nested(String folder) {
        findings.error(Place.ZIP, "nested_folder", "oneroster.nested", QuotedValue.of(folder));
    }

    private void take(ZipEntry entry, Map<String, ZipEntry> root) {
        EntryName name = new EntryName(entry.getName());
        if (name.isUnsafe()) {
            findings.error(Place.ZIP, "unsafe_path", "oneroster.unsafe-path", QuotedValue.of(name.text()));
        } else if (name.isLitter()) {
            findings.warning(Place.ZIP, "ignored_file", "oneroster.ignored", QuotedValue.of(name.text()));
        } else if (root.put(name.text(), entry) != null) {
            findings.error(Place.file(name.text()), "duplicate_file", "oneroster.duplicate-file");
        }
    }
}

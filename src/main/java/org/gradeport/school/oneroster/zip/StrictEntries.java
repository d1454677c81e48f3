package org.gradeport.school.oneroster.zip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;

/// Checks the folders and names of the files in a zip.
final class StrictEntries {

    private final Findings findings;

    StrictEntries(Findings findings) {
        this.findings = findings;
    }

    /// The files of the root by name.
    Map<String, ZipEntry> take(List<? extends ZipEntry> all) {
        Map<String, ZipEntry> root = new LinkedHashMap<>();
        List<? extends ZipEntry> files = all.stream()
                .filter(entry -> !new EntryName(entry.getName()).isLitter())
                .toList();
        files.stream().filter(entry -> !isNested(entry)).forEach(entry -> take(entry, root));
        files.stream()
                .filter(StrictEntries::isNested)
                .map(entry -> new EntryName(entry.getName()).folder())
                .distinct()
                .forEach(folder ->
                        findings.error(Place.ZIP, "nested_folder", "oneroster.nested", QuotedValue.of(folder)));
        return root;
    }

    private static boolean isNested(ZipEntry entry) {
        EntryName name = new EntryName(entry.getName());
        return name.isNested() && !name.isUnsafe();
    }

    private void take(ZipEntry entry, Map<String, ZipEntry> root) {
        EntryName name = new EntryName(entry.getName());
        if (name.isUnsafe()) {
            findings.error(Place.ZIP, "unsafe_path", "oneroster.unsafe-path", QuotedValue.of(name.text()));
        } else if (root.put(name.text(), entry) != null) {
            findings.error(Place.file(name.text()), "duplicate_file", "oneroster.duplicate-file");
        }
    }
}

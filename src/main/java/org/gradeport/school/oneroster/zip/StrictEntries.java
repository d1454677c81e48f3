package org.gradeport.school.oneroster.zip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;

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
        files.stream()
                .filter(entry -> !new EntryName(entry.getName()).isNested())
                .filter(entry -> !new EntryName(entry.getName()).isUnsafe())
                .forEach(entry -> take(entry, root));
        EntryName.findUnsafe(files, findings);
        List<String> folders = files.stream()
                .map(entry -> new EntryName(entry.getName()))
                .filter(name -> name.isNested() && !name.isUnsafe())
                .map(EntryName::folder)
                .distinct()
                .toList();
        findings.errors(Place.ZIP, "nested_folder", "oneroster.nested", folders);
        return root;
    }

    private void take(ZipEntry entry, Map<String, ZipEntry> root) {
        if (root.put(entry.getName(), entry) != null) {
            findings.error(Place.file(entry.getName()), "duplicate_file", "oneroster.duplicate-file");
        }
    }
}

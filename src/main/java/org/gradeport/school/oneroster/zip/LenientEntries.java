package org.gradeport.school.oneroster.zip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.gradeport.school.oneroster.binding.Mending;
import org.gradeport.school.oneroster.binding.RosterVersion;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;

/// Finds the files of OneRoster in the root or in one folder of a zip, whatever the case of their names, and passes
/// over
/// all other files.
final class LenientEntries {

    private final Findings findings;

    LenientEntries(Findings findings) {
        this.findings = findings;
    }

    /// The files of OneRoster by their right names.
    Map<String, ZipEntry> take(List<? extends ZipEntry> all) {
        Map<String, ZipEntry> root = new LinkedHashMap<>();
        String folder = folder(all);
        List<? extends ZipEntry> files = all.stream()
                .filter(entry -> !entry.isDirectory() && !new EntryName(entry.getName()).isLitter())
                .toList();
        EntryName.findUnsafe(files, findings);
        files.stream()
                .filter(entry -> !new EntryName(entry.getName()).isUnsafe())
                .forEach(entry -> take(entry, folder, root));
        return root;
    }

    /// The root unless only folders hold such files, which must be a single one.
    private String folder(List<? extends ZipEntry> all) {
        List<String> folders = all.stream()
                .map(entry -> new EntryName(entry.getName()))
                .filter(name ->
                        !name.isLitter() && !name.isUnsafe() && right(name).isPresent())
                .map(EntryName::folder)
                .distinct()
                .sorted()
                .toList();
        if (folders.isEmpty() || folders.getFirst().isEmpty()) {
            return "";
        }
        if (folders.size() == 1) {
            findings.mended(Mending.FOLDER, Place.ZIP, QuotedValue.of(folders.getFirst()));
        } else {
            findings.errors(Place.ZIP, "nested_folder", "oneroster.nested", folders);
        }
        return folders.getFirst();
    }

    private static Optional<String> right(EntryName name) {
        return name.inFolder().meant(RosterVersion.allFiles());
    }

    private void take(ZipEntry entry, String folder, Map<String, ZipEntry> root) {
        EntryName name = new EntryName(entry.getName());
        Optional<String> right = name.folder().equals(folder) ? right(name) : Optional.empty();
        if (right.isEmpty()) {
            findings.mended(Mending.OTHER_FILE, Place.file(name.text()), QuotedValue.of(name.text()));
        } else {
            take(entry, name.inFolder().text(), right.get(), root);
        }
    }

    private void take(ZipEntry entry, String name, String right, Map<String, ZipEntry> root) {
        if (!name.equals(right)) {
            findings.mended(Mending.FILE_NAME, Place.file(right), QuotedValue.of(name), right);
        }
        if (root.put(right, entry) != null) {
            findings.error(Place.file(right), "duplicate_file", "oneroster.duplicate-file");
        }
    }
}

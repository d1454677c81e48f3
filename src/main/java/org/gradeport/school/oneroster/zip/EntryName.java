package org.gradeport.school.oneroster.zip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;

/// The name of a file in a zip.
public record EntryName(String text) {

    private static final String SUFFIX = ".csv";

    /// Whether its path leads outside the zip.
    boolean isUnsafe() {
        return text.startsWith("/")
                || text.contains("\\")
                || text.contains(":")
                || text.chars().anyMatch(Character::isISOControl)
                || Arrays.asList(text.split("/", -1)).contains("..");
    }

    /// Tells the paths that lead outside the zip, as one finding.
    static void findUnsafe(List<? extends ZipEntry> entries, Findings findings) {
        List<String> unsafe = entries.stream()
                .map(ZipEntry::getName)
                .filter(name -> new EntryName(name).isUnsafe())
                .toList();
        findings.errors(Place.ZIP, "unsafe_path", "oneroster.unsafe-path", unsafe);
    }

    /// Whether it is a file that macOS or Windows adds to a zip.
    boolean isLitter() {
        return text.startsWith("__MACOSX/") || text.endsWith(".DS_Store") || text.endsWith("Thumbs.db");
    }

    boolean isNested() {
        return text.contains("/");
    }

    /// The folder with its slash.
    String folder() {
        return text.substring(0, text.lastIndexOf('/') + 1);
    }

    /// The name within its folder.
    EntryName inFolder() {
        return new EntryName(text.substring(text.lastIndexOf('/') + 1));
    }

    /// The file's name in the manifest; empty if it is not a CSV file.
    public Optional<String> stem() {
        return text.endsWith(SUFFIX)
                ? Optional.of(text.substring(0, text.length() - SUFFIX.length()))
                : Optional.empty();
    }

    /// The known name that is equal but for upper and lower case.
    public Optional<String> meant(Set<String> known) {
        return known.stream()
                .map(name -> name + SUFFIX)
                .filter(text::equalsIgnoreCase)
                .findFirst();
    }
}

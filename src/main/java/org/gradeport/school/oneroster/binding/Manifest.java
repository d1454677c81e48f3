package org.gradeport.school.oneroster.binding;

import java.util.List;
import java.util.Map;

/// The manifest of a zip.
///
/// @param modes by the file's name; a file that is not in it is absent
public record Manifest(RosterVersion version, Map<String, FileMode> modes) {

    public Manifest {
        modes = Map.copyOf(modes);
    }

    public FileMode mode(RosterFile file) {
        return modes.getOrDefault(file.name(), FileMode.ABSENT);
    }

    /// The files whose rows are in the zip, each after the ones it refers to.
    public List<RosterFile> present() {
        return version.files().stream()
                .filter(file -> mode(file) != FileMode.ABSENT)
                .toList();
    }

    /// `bulk`, `delta` or `mixed`; empty if no file is there.
    public String mode() {
        List<FileMode> used = present().stream().map(this::mode).distinct().toList();
        return switch (used.size()) {
            case 0 -> "";
            case 1 -> used.getFirst().word();
            default -> "mixed";
        };
    }
}

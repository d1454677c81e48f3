package org.gradeport.school.oneroster.binding;

import java.util.List;
import java.util.Map;

/// The manifest of a zip.
///
/// @param modes by file name; a missing file is absent
public record Manifest(RosterVersion version, Map<String, FileMode> modes) {

    public Manifest {
        modes = Map.copyOf(modes);
    }

    public FileMode mode(RosterFile file) {
        return modes.getOrDefault(file.name(), FileMode.ABSENT);
    }

    /// The files in the zip, each after the ones it refers to.
    public List<RosterFile> present() {
        return version.files().stream()
                .filter(file -> mode(file) != FileMode.ABSENT)
                .toList();
    }

    /// `bulk`, `delta` or `mixed`; empty if there is no file.
    public String mode() {
        List<FileMode> used = present().stream().map(this::mode).distinct().toList();
        return switch (used.size()) {
            case 0 -> "";
            case 1 -> used.getFirst().word();
            default -> "mixed";
        };
    }
}

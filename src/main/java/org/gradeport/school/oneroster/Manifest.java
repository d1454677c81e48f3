package org.gradeport.school.oneroster;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the zip says of itself.
///
/// @param modes by the file's name; a file that is not in it is absent
record Manifest(RosterVersion version, Map<String, Mode> modes) {

    Manifest {
        modes = Map.copyOf(modes);
    }

    Mode mode(RosterFile file) {
        return modes.getOrDefault(file.name(), Mode.ABSENT);
    }

    /// The files whose rows are in the zip, each after the ones it refers to.
    List<RosterFile> present() {
        return version.files().stream()
                .filter(file -> mode(file) != Mode.ABSENT)
                .toList();
    }

    /// The files whose records may also be ones that are not in the zip.
    Stream<RosterFile> open() {
        return version.files().stream().filter(file -> mode(file) != Mode.BULK);
    }

    /// `bulk`, `delta` or `mixed`; empty if no file is there.
    String mode() {
        List<Mode> used = present().stream().map(this::mode).distinct().toList();
        return switch (used.size()) {
            case 0 -> "";
            case 1 -> used.getFirst().word();
            default -> "mixed";
        };
    }
}

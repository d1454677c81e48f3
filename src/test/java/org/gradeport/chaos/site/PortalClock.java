package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The clock of one portal, which libfaketime can set while the portal runs.
///
/// @param file holds the present offset, which the library reads each second
public record PortalClock(Path file) {

    private static final Optional<Path> LIBRARY = Stream.of(
                    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
                    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
                    "/usr/lib64/faketime/libfaketimeMT.so.1")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst();

    public PortalClock {
        set(file, 0);
    }

    /// Whether it can be set.
    public static boolean isSettable() {
        return LIBRARY.isPresent();
    }

    /// Sets it this many seconds ahead, or behind if negative.
    public void set(int seconds) {
        set(file, seconds);
    }

    Map<String, String> environment() {
        return LIBRARY.map(library -> Map.of(
                        "LD_PRELOAD", library.toString(),
                        "FAKETIME_TIMESTAMP_FILE", file.toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "FAKETIME_DISABLE_SHM", "1"))
                .orElse(Map.of());
    }

    /// Replaces the file as a whole, because the library may read it at any moment.
    private static void set(Path file, int seconds) {
        try {
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), "%+d".formatted(seconds));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

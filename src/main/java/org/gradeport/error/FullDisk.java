package org.gradeport.error;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises a full disk of this machine.
public final class FullDisk {

    private FullDisk() {}

    /// Whether a file could not be written because a disk is full; a full disk of the database does not count.
    public static boolean isCauseOf(@Nullable Throwable thrown) {
        return Causes.of(thrown)
                .anyMatch(cause -> cause instanceof IOException && isFullMessage(String.valueOf(cause.getMessage())));
    }

    /// ENOSPC and EDQUOT as Linux and macOS word them, ERROR_DISK_FULL as Windows does.
    private static boolean isFullMessage(String message) {
        return Stream.of("no space left", "quota exceeded", "not enough space", "disk full")
                .anyMatch(message.toLowerCase(Locale.ROOT)::contains);
    }
}

package org.gradeport.error;

import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Joins what a person sees with what the log holds.
public final class ErrorId {

    private static final Logger log = LoggerFactory.getLogger(ErrorId.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorId() {}

    /// Logs the error under a new id of eight letters and digits, which it returns; with its trace, unless the disk is
    /// full, which a trace explains no better.
    public static String log(Throwable error) {
        String id = String.format(Locale.ROOT, "%08X", RANDOM.nextInt());
        if (FullDisk.isCauseOf(error)) {
            log.error("Error {}: {} ({})", id, error.toString(), Causes.rootMessage(error));
        } else {
            log.error("Error {}: {}", id, error.toString(), error);
        }
        return id;
    }
}

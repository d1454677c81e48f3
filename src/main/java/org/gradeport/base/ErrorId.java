package org.gradeport.base;

import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Joins what a person sees with what the log holds.
public final class ErrorId {

    private static final Logger log = LoggerFactory.getLogger(ErrorId.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorId() {}

    /// Logs the error with its trace under a new id of eight letters and digits, which it returns.
    public static String log(Throwable error) {
        String id = String.format(Locale.ROOT, "%08X", RANDOM.nextInt());
        log.error("Error {}: {}", id, error.toString(), error);
        return id;
    }
}

package org.gradeport.error;

import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs errors under an id that is shown to the user.
public final class ErrorId {

    private static final Logger log = LoggerFactory.getLogger(ErrorId.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorId() {}

    /// A new id, for a caller that logs in its own words.
    public static String create() {
        return String.format(Locale.ROOT, "%08X", RANDOM.nextInt());
    }

    /// Logs the error under a new id of eight letters and digits, which it returns; with its stack trace, except for
    /// a full disk or a store that does not answer.
    public static String log(Throwable error) {
        String id = create();
        FailureKind kind = FailureKind.of(error);
        if (kind == FailureKind.DISK_FULL || kind == FailureKind.STORE_UNREACHABLE) {
            log.error("Error {}: {} ({})", id, error.toString(), Causes.rootMessage(error));
        } else {
            log.error("Error {}: {}", id, error.toString(), error);
        }
        return id;
    }
}

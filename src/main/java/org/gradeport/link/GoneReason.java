package org.gradeport.link;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Why a link gives no file.
enum GoneReason {
    /// Somebody took the link back.
    REVOKED(HttpStatus.GONE),
    /// The file's time was over.
    EXPIRED(HttpStatus.GONE),
    /// The export was deleted.
    DELETED(HttpStatus.GONE),
    /// The store does not have the file.
    MISSING(HttpStatus.GONE),
    /// The rights to its rows have changed.
    RIGHTS(HttpStatus.FORBIDDEN),
    /// The export has no file at this moment.
    NOT_READY(HttpStatus.CONFLICT);

    private final HttpStatus status;

    GoneReason(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

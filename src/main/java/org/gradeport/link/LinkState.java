package org.gradeport.link;

import java.time.Instant;
import java.util.Locale;
import org.gradeport.export.Export;
import org.gradeport.export.ExportDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The state of a link for its reader.
sealed interface LinkState {

    /// There is no such link, or it is not for this reader; the answer is the same.
    record Unknown() implements LinkState {}

    /// The reader must sign in first.
    record SignIn() implements LinkState {}

    /// The link has no file for this reader.
    ///
    /// @param since when it ended; null where that is not known
    /// @param again the export that this reader may run again; null if they may not
    record Gone(
            GoneReason why,
            @Nullable Instant since,
            @Nullable Export again) implements LinkState {}

    /// The reader may download the file.
    record Open(Export export) implements LinkState {}

    /// The reader gets the file.
    record Sent(ExportDownload download) implements LinkState {}

    /// Why a link has no file.
    enum GoneReason {
        /// Somebody revoked the link.
        REVOKED(HttpStatus.GONE),
        /// The file has expired.
        EXPIRED(HttpStatus.GONE),
        /// The export was deleted.
        DELETED(HttpStatus.GONE),
        /// The file is missing or damaged.
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
}

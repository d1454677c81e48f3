package org.gradeport.link;

import java.time.Instant;
import org.gradeport.export.Export;
import org.gradeport.export.ExportDownload;
import org.jspecify.annotations.Nullable;

/// What a reader finds behind a link.
sealed interface LinkState {

    /// There is no such link, or it is not for this reader; nobody can tell which.
    record Unknown() implements LinkState {}

    /// The reader must sign in first.
    record SignIn() implements LinkState {}

    /// There is no file behind it for this reader any more.
    ///
    /// @param since when it ended; null where that is not known
    /// @param again the export that this reader may run again; null if there is none or she may not
    record Gone(
            GoneReason why,
            @Nullable Instant since,
            @Nullable Export again) implements LinkState {}

    /// The file is there for her.
    record Open(Export export) implements LinkState {}

    /// The file is on its way to her, and the timeline says so.
    record Sent(ExportDownload download) implements LinkState {}
}

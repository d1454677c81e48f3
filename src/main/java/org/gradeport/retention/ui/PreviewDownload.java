package org.gradeport.retention.ui;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gradeport.retention.RetentionPreview;
import org.jspecify.annotations.Nullable;

/// The list of the preview that is shown, as a file.
final class PreviewDownload {

    private PreviewDownload() {}

    static DownloadResponse of(RetentionSite site, @Nullable RetentionPreview preview) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try {
            site.service().csv(preview == null ? site.now() : preview.asOf(), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DownloadResponse(
                new ByteArrayInputStream(csv.toByteArray()),
                "retention-preview.csv",
                "text/csv;charset=UTF-8",
                csv.size());
    }
}

package org.gradeport.retention.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import org.gradeport.base.SpreadsheetCsv;
import org.gradeport.retention.DueFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the files of a preview as CSV for spreadsheets.
@Component
public class PreviewCsv {

    private static final String[] HEADER = {
        "export", "name", "type", "format", "owner", "bytes", "finished_at", "verdict", "due_at", "kept_by", "why"
    };

    private final PreviewSweep previewSweep;

    PreviewCsv(PreviewSweep previewSweep) {
        this.previewSweep = previewSweep;
    }

    public void write(Instant asOf, OutputStream out) throws IOException {
        SpreadsheetCsv csv = new SpreadsheetCsv(out);
        csv.write(HEADER);
        try {
            previewSweep.each(asOf, file -> write(file, csv));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.finish();
    }

    private static void write(DueFile file, SpreadsheetCsv csv) {
        try {
            csv.write(
                    Long.toString(file.id()),
                    file.name(),
                    file.dataset(),
                    file.format(),
                    file.ownerName(),
                    Long.toString(file.sizeBytes()),
                    file.finishedAt().toString(),
                    file.decision().name().toLowerCase(Locale.ROOT),
                    text(file.dueAt()),
                    text(file.heldBy()),
                    text(file.holdReason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

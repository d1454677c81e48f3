package org.gradeport.retention.preview;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.gradeport.base.CsvLine;
import org.gradeport.retention.DueFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a preview's list as CSV.
@Component
public class PreviewCsv {

    private static final String HEADER = CsvLine.of(
            "export", "name", "type", "format", "owner", "bytes", "finished_at", "verdict", "due_at", "kept_by", "why");

    private final PreviewSweep previewSweep;

    PreviewCsv(PreviewSweep previewSweep) {
        this.previewSweep = previewSweep;
    }

    public void write(Instant asOf, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(CsvLine.BOM + HEADER);
        try {
            previewSweep.each(asOf, file -> write(file, writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void write(DueFile file, Writer writer) {
        try {
            writer.write(CsvLine.of(
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
                    text(file.holdReason())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

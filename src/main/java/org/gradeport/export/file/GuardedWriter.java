package org.gradeport.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gradeport.format.Document;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.Warning;
import org.gradeport.table.Row;

/// Distinguishes failures of a format's writer from failures of the dataset that calls it.
public final class GuardedWriter implements FormatWriter {

    /// A format failed to write a row.
    public static final class FormatException extends IOException {

        public FormatException(RuntimeException cause) {
            super(cause);
        }
    }

    private final FormatWriter writer;

    private GuardedWriter(FormatWriter writer) {
        this.writer = writer;
    }

    public static GuardedWriter open(ExportFormat format, OutputStream out, Document document) throws IOException {
        try {
            return new GuardedWriter(format.open(out, document));
        } catch (RuntimeException e) {
            throw new FormatException(e);
        }
    }

    @Override
    public void accept(Row row) throws IOException {
        try {
            writer.accept(row);
        } catch (RuntimeException e) {
            throw new FormatException(e);
        }
    }

    @Override
    public List<Warning> finish() throws IOException {
        try {
            return writer.finish();
        } catch (RuntimeException e) {
            throw new FormatException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

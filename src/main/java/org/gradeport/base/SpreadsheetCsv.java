package org.gradeport.base;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// A CSV file (RFC 4180) for spreadsheets: with a byte order mark, and without text that would run as a formula.
public final class SpreadsheetCsv {

    private final CsvWriter csv;

    /// Starts a file on the stream, which the caller closes.
    public SpreadsheetCsv(OutputStream out) throws IOException {
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    /// Writes one line.
    public void write(String... cells) throws IOException {
        try {
            csv.writeRecord(Stream.of(cells).map(FormulaEscape::escape).toArray(String[]::new));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /// Flushes everything written to the stream.
    public void finish() throws IOException {
        csv.flush();
    }
}

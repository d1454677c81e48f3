package org.gradeport.school.oneroster.zip;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.gradeport.base.Texts;
import org.gradeport.school.Reading.Encoding;
import org.gradeport.school.oneroster.report.BrokenFileException;

/// The rows of a file, one at a time; only one is in memory.
public final class CsvRows implements AutoCloseable {

    private static final int MOST_FIELDS = 1_000;
    private static final int SMALLEST_BUFFER = 1 << 16;

    private final int maxCellLength;
    private final CloseableIterator<String[]> rows;
    private long row;

    CsvRows(InputStream in, Encoding encoding, int maxCellLength) {
        this.maxCellLength = maxCellLength;
        this.rows = reader(new StrictReader(in, encoding), maxCellLength).iterator();
    }

    private static CsvReader<String[]> reader(StrictReader text, int maxCellLength) {
        StringArrayHandler handler = StringArrayHandler.builder()
                .maxFields(MOST_FIELDS)
                .maxFieldSize(maxCellLength)
                .maxRecordSize(4 * maxCellLength)
                .build();
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                // Doubled quotes make a cell up to twice as long.
                .maxBufferSize(Math.max(2 * maxCellLength, SMALLEST_BUFFER))
                .build(handler, text);
    }

    /// The number of the row last read, or of the one that could not be read.
    public long row() {
        return row;
    }

    /// Whether there is one more row.
    public boolean hasNext() throws IOException {
        return guarded(rows::hasNext);
    }

    /// The next row; a blank line has one empty cell or none.
    public String[] next() throws IOException {
        return guarded(rows::next);
    }

    private <T> T guarded(java.util.function.Supplier<T> step) throws IOException {
        try {
            T result = step.get();
            row += result instanceof String[] ? 1 : 0;
            return result;
        } catch (UncheckedIOException e) {
            row++;
            throw Objects.requireNonNull(e.getCause());
        } catch (CsvParseException e) {
            row++;
            throw broken(e);
        }
    }

    private IOException broken(CsvParseException e) {
        if (e.getCause() instanceof IOException cause) {
            return cause;
        }
        String message = rootMessage(e);
        if (message.contains(" size of ")) {
            return new BrokenFileException("cell_too_long", Texts.say("oneroster.cell-too-long", maxCellLength));
        }
        return new BrokenFileException(
                "malformed_csv", Texts.say("oneroster.malformed-csv", message.replaceFirst(" \\(record.*", "")));
    }

    private static String rootMessage(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

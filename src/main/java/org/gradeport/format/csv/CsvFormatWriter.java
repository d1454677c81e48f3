package org.gradeport.format.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.gradeport.base.FormulaEscape;
import org.gradeport.base.Texts;
import org.gradeport.format.Document;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.ValueText;
import org.gradeport.format.Warning;
import org.gradeport.table.Column;
import org.gradeport.table.Row;
import org.jspecify.annotations.Nullable;

final class CsvFormatWriter implements FormatWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;
    private final ValueText values;
    private final CsvTextCleaner texts = new CsvTextCleaner();
    private final boolean forPeople;
    private final String[] fields;

    CsvFormatWriter(OutputStream out, Document document) throws IOException {
        forPeople = CsvFormat.PROFILE.valueIn(document.options()).equals("people");
        values = new ValueText(document.zone());
        fields = new String[document.columns().size()];
        csv = CsvWriter.builder()
                .fieldSeparator(separator(CsvFormat.DELIMITER.valueIn(document.options())))
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        if (forPeople) {
            out.write(BYTE_ORDER_MARK);
        }
        header(document.columns());
    }

    @Override
    public void accept(Row row) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            fields[i] = field(row.value(i));
        }
        try {
            csv.writeRecord(fields);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    @Override
    public List<Warning> finish() throws IOException {
        csv.flush();
        return texts.warnings();
    }

    @Override
    public void close() {
        // Nothing to free; closing FastCSV's writer would close the stream, which the caller owns.
    }

    private void header(List<Column> columns) throws IOException {
        accept(i -> columns.get(i).label());
    }

    private String field(@Nullable Object value) {
        return value instanceof String text ? text(text) : values.of(value);
    }

    /// Most text needs one look only, which counts at a million rows.
    private String text(String text) {
        if (CsvTextCleaner.isPlain(text)) {
            return forPeople && FormulaEscape.isFormula(text) ? FormulaEscape.escape(text) : text;
        }
        String clean = texts.clean(text);
        return forPeople ? FormulaEscape.escape(clean) : clean;
    }

    private static char separator(String delimiter) {
        return switch (delimiter) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab" -> '\t';
            default -> throw new IllegalArgumentException("No delimiter is called " + delimiter);
        };
    }

    /// Replaces and counts characters that no CSV reader accepts: NUL, and halves of surrogate pairs, which UTF-8
    /// cannot encode.
    static final class CsvTextCleaner {

        private static final char REPLACEMENT = '\uFFFD';

        /// NUL, and the separators behind which a formula may stand.
        private static final boolean[] ODD = new boolean[128];

        static {
            "\0,;|\t\r\n".chars().forEach(c -> ODD[c] = true);
        }

        private long replaced;

        /// Whether the text has neither a separator nor a character to replace.
        static boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < ODD.length ? ODD[c] : Character.isSurrogate(c)) {
                    return false;
                }
            }
            return true;
        }

        String clean(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 0 || Character.isSurrogate(c)) {
                    return replaceFrom(text, i);
                }
            }
            return text;
        }

        List<Warning> warnings() {
            if (replaced == 0) {
                return List.of();
            }
            String message = Texts.say("format.csv.replaced", replaced);
            return List.of(new Warning("character_replaced", message, replaced));
        }

        private String replaceFrom(String text, int first) {
            StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
            for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                int c = text.codePointAt(i);
                boolean bad = c == 0 || Character.getType(c) == Character.SURROGATE;
                clean.appendCodePoint(bad ? REPLACEMENT : c);
                replaced += bad ? 1 : 0;
            }
            return clean.toString();
        }
    }
}

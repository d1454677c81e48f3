package org.gradeport.format.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import org.gradeport.base.FormulaEscape;
import org.gradeport.format.Document;
import org.gradeport.format.ValueText;
import org.gradeport.format.excel.LossCounter.Loss;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.gradeport.table.Row;
import org.jspecify.annotations.Nullable;

/// Writes each value as a cell of its type: number, date, time, boolean or text.
final class CellWriter {

    private final RowXml xml;
    private final List<Column> columns;
    private final byte[][] styles;
    private final byte[] header;
    private final byte[] text;
    private final byte[] formulaLike;
    private final DateSerials dateSerials;
    private final ValueText words;
    private final LossCounter lossCounter;

    CellWriter(RowXml xml, Document document, CellStyles cellStyles, LossCounter lossCounter) {
        this.xml = xml;
        this.columns = document.columns();
        this.styles = columns.stream()
                .map(column -> RowXml.style(cellStyles.of(column.type()).getIndex()))
                .toArray(byte[][]::new);
        this.header = RowXml.style(cellStyles.header.getIndex());
        this.text = RowXml.style(cellStyles.text.getIndex());
        this.formulaLike = RowXml.style(cellStyles.formulaLike.getIndex());
        this.dateSerials = new DateSerials(document.zone());
        this.words = new ValueText(document.zone());
        this.lossCounter = lossCounter;
    }

    void header() throws IOException {
        xml.begin(1);
        for (int i = 0; i < columns.size(); i++) {
            xml.text(i, header, CellText.fit(columns.get(i).label(), lossCounter));
        }
        xml.end();
    }

    /// Writes a row; the header has the number 1.
    void row(int number, Row row) throws IOException {
        xml.begin(number);
        for (int i = 0; i < styles.length; i++) {
            Object value = row.value(i);
            if (value != null) {
                cell(i, value);
            } else if (i == styles.length - 1) {
                xml.empty(i, styles[i]);
            }
        }
        xml.end();
    }

    private void cell(int column, Object value) throws IOException {
        switch (value) {
            case String words -> text(column, words);
            case Boolean bool -> xml.bool(column, styles[column], bool);
            case BigDecimal number -> number(column, number, ExcelNumbers.exact(number));
            case Long number -> number(column, number, ExcelNumbers.exact(number));
            case LocalDate day -> number(column, day, dateSerials.of(day));
            case Instant moment -> number(column, moment, dateSerials.of(moment));
            default -> throw new IllegalArgumentException("No column type has values of " + value.getClass());
        }
    }

    private void text(int column, String value) throws IOException {
        boolean guard = columns.get(column).type() == ColumnType.TEXT && FormulaEscape.isFormula(value);
        xml.text(column, guard ? formulaLike : styles[column], CellText.fit(value, lossCounter));
    }

    private void number(int column, Object value, @Nullable String digits) throws IOException {
        if (digits == null) {
            lossCounter.add(Loss.VALUE_AS_TEXT, 1);
            xml.text(column, text, words.of(value));
        } else {
            xml.number(column, styles[column], digits);
        }
    }

    /// Converts numbers for Excel, which keeps doubles with 15 significant digits.
    static final class ExcelNumbers {

        private static final int DIGITS = 15;
        private static final long FIRST_TOO_LONG = 1_000_000_000_000_000L;
        private static final int LARGEST_EXPONENT = 307;

        private ExcelNumbers() {}

        /// The number's digits, or null if Excel would change it.
        static @Nullable String exact(long number) {
            if (number > -FIRST_TOO_LONG && number < FIRST_TOO_LONG) {
                return Long.toString(number);
            }
            return exact(BigDecimal.valueOf(number));
        }

        /// The number's digits, or null if Excel would change it.
        static @Nullable String exact(BigDecimal number) {
            boolean fits =
                    number.precision() <= DIGITS || number.stripTrailingZeros().precision() <= DIGITS;
            int exponent = number.precision() - number.scale() - 1;
            return fits && Math.abs(exponent) <= LARGEST_EXPONENT ? number.toString() : null;
        }
    }

    /// Converts days and moments to Excel's numbers: days since 1899-12-30, the time as a fraction of the day.
    static final class DateSerials {

        private static final int SECONDS = 86_400;
        private static final long UNIX_EPOCH = -LocalDate.of(1899, 12, 30).toEpochDay();
        // Before it Excel is wrong by a day, because it treats 1900 as a leap year.
        private static final long FIRST = LocalDate.of(1900, 3, 1).toEpochDay() + UNIX_EPOCH;
        private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay() + UNIX_EPOCH;
        private static final long ONE = 1_000_000_000_000L;

        private final ZoneRules zone;

        DateSerials(ZoneId zone) {
            this.zone = zone.getRules();
        }

        /// The day's number, or null if Excel has none.
        @Nullable
        String of(LocalDate day) {
            return day(day.toEpochDay() + UNIX_EPOCH);
        }

        /// The moment's number by the clocks of the zone, exact to a microsecond, or null if Excel has none.
        @Nullable
        String of(Instant moment) {
            long seconds = moment.getEpochSecond() + zone.getOffset(moment).getTotalSeconds();
            String day = day(Math.floorDiv(seconds, SECONDS) + UNIX_EPOCH);
            long micros = Math.floorMod(seconds, SECONDS) * 1_000_000L + moment.getNano() / 1_000;
            return day == null || micros == 0 ? day : day + fraction(micros);
        }

        private static @Nullable String day(long number) {
            return number >= FIRST && number <= LAST ? Long.toString(number) : null;
        }

        // Twelve digits: a day has 864 × 10⁸ microseconds, and 10¹² / (864 × 10⁸) is 10⁴ / 864.
        private static String fraction(long micros) {
            return "." + Long.toString(ONE + micros * 10_000 / 864).substring(1);
        }
    }
}

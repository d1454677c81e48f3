package org.gradeport.format.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
}

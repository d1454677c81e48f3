package org.gradeport.format.excel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import org.apache.poi.ss.util.CellReference;

/// Writes rows and cells of a sheet as SpreadsheetML.
final class RowXml {

    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] ROW_OPEN = ascii("\">");
    private static final byte[] ROW_END = ascii("</row>");
    private static final byte[] TEXT = ascii(" t=\"inlineStr\"><is><t>");
    private static final byte[] SPACED_TEXT = ascii(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = ascii("</t></is></c>");
    private static final byte[] EMPTY = ascii("/>");
    private static final byte[] NUMBER = ascii("><v>");
    private static final byte[] TRUTH = ascii(" t=\"b\"><v>");
    private static final byte[] VALUE_END = ascii("</v></c>");

    private final XmlBuffer xml;
    private final byte[][] starts;
    private byte[] number = {};

    RowXml(XmlBuffer xml, int columns) {
        this.xml = xml;
        starts = new byte[columns][];
        for (int i = 0; i < columns; i++) {
            starts[i] = ascii("<c r=\"" + CellReference.convertNumToColString(i));
        }
    }

    /// The end of a cell's start tag, up to its type.
    static byte[] style(int index) {
        return ascii("\" s=\"" + index + "\"");
    }

    /// Starts a row; numbers count from 1.
    void begin(int row) throws IOException {
        number = ascii(Integer.toString(row));
        xml.raw(ROW);
        xml.raw(number);
        xml.raw(ROW_OPEN);
    }

    void end() throws IOException {
        xml.raw(ROW_END);
    }

    /// A cell without a value, so that readers know the length of the row.
    void empty(int column, byte[] style) throws IOException {
        start(column, style, EMPTY);
    }

    void number(int column, byte[] style, String digits) throws IOException {
        start(column, style, NUMBER);
        xml.ascii(digits);
        xml.raw(VALUE_END);
    }

    void bool(int column, byte[] style, boolean value) throws IOException {
        start(column, style, TRUTH);
        xml.ascii(value ? "1" : "0");
        xml.raw(VALUE_END);
    }

    void text(int column, byte[] style, String text) throws IOException {
        start(column, style, needsSpace(text) ? SPACED_TEXT : TEXT);
        xml.text(text);
        xml.raw(TEXT_END);
    }

    private void start(int column, byte[] style, byte[] type) throws IOException {
        xml.raw(starts[column]);
        xml.raw(number);
        xml.raw(style);
        xml.raw(type);
    }

    private static boolean needsSpace(String text) {
        return !text.isEmpty()
                && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}

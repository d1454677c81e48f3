package org.gradeport.format.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradeport.table.ColumnType;

/// The workbook's cell styles.
final class CellStyles {

    private static final String NORMAL =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    final XSSFCellStyle title;
    final XSSFCellStyle header;
    final XSSFCellStyle strong;
    final XSSFCellStyle wrapped;
    final XSSFCellStyle text;
    final XSSFCellStyle formulaLike;
    final XSSFCellStyle identifier;
    final XSSFCellStyle integer;
    final XSSFCellStyle day;
    final XSSFCellStyle moment;

    private final XSSFWorkbook workbook;

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = bold(16);
        strong = bold(11);
        header = header();
        wrapped = formatted("General");
        wrapped.setWrapText(true);
        wrapped.setQuotePrefixed(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        text = formatted("General");
        formulaLike = formatted("General");
        formulaLike.setQuotePrefixed(true);
        identifier = formatted("@");
        integer = formatted("0");
        day = formatted("yyyy-mm-dd");
        moment = formatted("yyyy-mm-dd hh:mm:ss");
    }

    /// The style of a column's cells.
    XSSFCellStyle of(ColumnType type) {
        return switch (type) {
            case IDENTIFIER -> identifier;
            case INTEGER -> integer;
            case DATE -> day;
            case DATE_TIME -> moment;
            case TEXT, DECIMAL, BOOLEAN -> text;
        };
    }

    /// The style sheet with the built-in style's name, which POI leaves out and openpyxl warns of.
    static byte[] named(byte[] styleSheet) {
        return new String(styleSheet, UTF_8)
                .replace("</cellXfs>", "</cellXfs>" + NORMAL)
                .getBytes(UTF_8);
    }

    private XSSFCellStyle formatted(String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private XSSFCellStyle bold(int points) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        XSSFCellStyle style = formatted("General");
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle header() {
        XSSFCellStyle style = bold(11);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}

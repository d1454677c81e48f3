package org.gradeport.format.excel;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gradeport.format.Document;
import org.gradeport.format.Warning;

/// Writes the About sheet: the request, its owner and time, and the warnings.
final class AboutSheet {

    private static final int CHARACTER = 256;

    private final XSSFSheet sheet;
    private final CellStyles cellStyles;

    AboutSheet(XSSFSheet sheet, CellStyles cellStyles) {
        this.sheet = sheet;
        this.cellStyles = cellStyles;
        sheet.setColumnWidth(0, 22 * CHARACTER);
        sheet.setColumnWidth(1, 90 * CHARACTER);
        sheet.setDisplayGridlines(false);
    }

    void fill(Document document, long rows, List<String> dataSheets, List<Warning> warnings) {
        text(line().createCell(0), document.title(), cellStyles.title);
        fact("School", document.school());
        document.facts().forEach(fact -> fact(fact.label(), fact.value()));
        value("Rows", cellStyles.integer).setCellValue((double) rows);
        fact("Sheets with rows", String.join(", ", dataSheets));
        value("Read at", cellStyles.moment).setCellValue(created(document));
        fact("Time zone", document.zone().getId());
        fact("Asked by", document.author());
        warnings.forEach(warning -> fact("Warning", warning.message()));
    }

    private void fact(String label, String fact) {
        XSSFRow line = line();
        text(line.createCell(0), label, cellStyles.strong);
        text(line.createCell(1), fact, cellStyles.wrapped);
    }

    private XSSFCell value(String label, XSSFCellStyle style) {
        XSSFRow line = line();
        text(line.createCell(0), label, cellStyles.strong);
        XSSFCell value = line.createCell(1);
        value.setCellStyle(style);
        return value;
    }

    private XSSFRow line() {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    private static void text(XSSFCell cell, String text, XSSFCellStyle style) {
        cell.setCellValue(CellText.escape(CellText.fit(text, new LossCounter())));
        cell.setCellStyle(style);
    }

    private static LocalDateTime created(Document document) {
        return LocalDateTime.ofInstant(document.created(), document.zone()).truncatedTo(ChronoUnit.SECONDS);
    }
}

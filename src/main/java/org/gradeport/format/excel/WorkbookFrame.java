package org.gradeport.format.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradeport.format.Document;
import org.gradeport.format.Warning;
import org.gradeport.table.Column;

/// The workbook without rows, which POI builds in memory.
final class WorkbookFrame implements Closeable {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Document document;
    private final CellStyles cellStyles = new CellStyles(workbook);
    private final SheetNames names;
    private final List<XSSFSheet> dataSheets = new ArrayList<>();

    WorkbookFrame(Document document) {
        this.document = document;
        this.names = new SheetNames(document.title());
        describe(workbook.getProperties().getCoreProperties());
    }

    CellStyles styles() {
        return cellStyles;
    }

    /// Adds a sheet without its rows.
    void addSheet() {
        XSSFSheet sheet = workbook.createSheet(names.next());
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        for (int i = 0; i < document.columns().size(); i++) {
            Column column = document.columns().get(i);
            sheet.setColumnWidth(i, SheetColumnWidths.of(column));
            sheet.setDefaultColumnStyle(i, cellStyles.of(column.type()));
        }
        dataSheets.add(sheet);
    }

    /// Sets the number of rows of the newest sheet, without the header.
    void endSheet(int rows) {
        XSSFSheet sheet = dataSheets.getLast();
        List<Column> columns = document.columns();
        CellRangeAddress all = new CellRangeAddress(0, rows, 0, columns.size() - 1);
        sheet.setAutoFilter(all);
        sheet.addIgnoredErrors(all, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    void addAbout(long rows, List<Warning> warnings) {
        List<String> sheets = dataSheets.stream().map(XSSFSheet::getSheetName).toList();
        new AboutSheet(workbook.createSheet(SheetNames.ABOUT), cellStyles).fill(document, rows, sheets, warnings);
    }

    /// The name of the newest data sheet's part.
    String newestPart() {
        return dataSheets.getLast().getPackagePart().getPartName().getName().substring(1);
    }

    /// All parts of the package by name, in the order of a package.
    Map<String, byte[]> parts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.computeIfPresent("xl/styles.xml", (name, styleSheet) -> CellStyles.named(styleSheet));
        return parts;
    }

    /// The XML of the newest data sheet.
    byte[] newestSheet() throws IOException {
        return Objects.requireNonNull(parts().get(newestPart()));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void describe(CoreProperties properties) {
        Optional<Date> created = Optional.of(Date.from(document.created()));
        properties.setTitle(CellText.escape(document.title()));
        properties.setCreator(CellText.escape(document.author()));
        properties.setCreated(created);
        properties.setModified(created);
        workbook.getProperties().getExtendedProperties().setApplication("Gradeport");
    }

    /// The displayed width of a column, in POI's unit of 1/256 of a character.
    static final class SheetColumnWidths {

        private static final int CHARACTER = 256;
        private static final int WIDEST = 80;
        private static final int MOMENT = "2026-11-22 09:30:00".length();
        private static final int DAY = "2026-11-22".length();
        private static final int FILTER_BUTTON = 3;

        private SheetColumnWidths() {}

        /// Wide enough for usual values and for the label with the filter's button, at most 80 characters.
        static int of(Column column) {
            int label = column.label().length() + FILTER_BUTTON;
            int values = Math.max(column.width(), smallest(column)) + 1;
            return Math.clamp(Math.max(label, values), 1, WIDEST) * CHARACTER;
        }

        private static int smallest(Column column) {
            return switch (column.type()) {
                case DATE -> DAY;
                case DATE_TIME -> MOMENT;
                default -> 0;
            };
        }
    }
}

package org.gradeport.format.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradeport.format.Document;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.Warning;
import org.gradeport.format.excel.LossCounter.Loss;
import org.gradeport.table.Row;

/// Streams rows into the sheets of a workbook whose other parts POI writes; keeps no row in memory and no temporary
/// file.
final class ExcelFormatWriter implements FormatWriter {

    private final boolean about;
    private final int rowsPerSheet;
    private final LossCounter lossCounter = new LossCounter();
    private final WorkbookFrame workbookFrame;
    private final ExcelZip zip;
    private final AsyncBufferWriter asyncBufferWriter;
    private final XmlBuffer xml;
    private final CellWriter cellWriter;
    private int sheetRows;
    private long fullRows;

    ExcelFormatWriter(OutputStream out, Document document, int rowsPerSheet) throws IOException {
        this.rowsPerSheet = rowsPerSheet;
        about = ExcelFormat.ABOUT.valueIn(document.options()).equals("yes");
        workbookFrame = new WorkbookFrame(document);
        zip = new ExcelZip(out, document.created());
        asyncBufferWriter = new AsyncBufferWriter(zip.stream());
        xml = new XmlBuffer(asyncBufferWriter);
        cellWriter = new CellWriter(
                new RowXml(xml, document.columns().size()), document, workbookFrame.styles(), lossCounter);
        beginSheet();
    }

    @Override
    public void accept(Row row) throws IOException {
        if (sheetRows == rowsPerSheet) {
            endSheet();
            fullRows += sheetRows;
            beginSheet();
        }
        sheetRows++;
        cellWriter.row(sheetRows + 1, row);
    }

    @Override
    public List<Warning> finish() throws IOException {
        endSheet();
        if (fullRows > 0) {
            lossCounter.add(Loss.ROWS_CONTINUED, fullRows + sheetRows - rowsPerSheet);
        }
        if (about) {
            workbookFrame.addAbout(fullRows + sheetRows, lossCounter.warnings());
        }
        zip.finish(workbookFrame.parts());
        return lossCounter.warnings();
    }

    @Override
    public void close() throws IOException {
        zip.shut();
        asyncBufferWriter.close();
        zip.close();
        workbookFrame.close();
    }

    private void beginSheet() throws IOException {
        workbookFrame.addSheet();
        sheetRows = 0;
        zip.begin(workbookFrame.newestPart());
        xml.raw(frame().head().getBytes(UTF_8));
        cellWriter.header();
    }

    private void endSheet() throws IOException {
        workbookFrame.endSheet(sheetRows);
        xml.raw(frame().tail().getBytes(UTF_8));
        xml.drain();
    }

    private SheetFrame frame() throws IOException {
        return SheetFrame.of(workbookFrame.newestSheet());
    }

    /// A sheet without rows, divided where the rows go.
    ///
    /// @param head up to and with the start tag of the rows
    /// @param tail from the end tag of the rows on
    record SheetFrame(String head, String tail) {

        private static final Pattern ROWS = Pattern.compile("<sheetData\\s*/>|<sheetData>\\s*</sheetData>");
        // Its value is unknown before the rows, and some readers rely on it; it is optional.
        private static final Pattern DIMENSION = Pattern.compile("<dimension\\b[^>]*/>");

        static SheetFrame of(byte[] sheet) {
            String xml = DIMENSION.matcher(new String(sheet, UTF_8)).replaceFirst("");
            Matcher rows = ROWS.matcher(xml);
            if (!rows.find()) {
                throw new IllegalStateException("POI wrote a sheet without a place for rows");
            }
            return new SheetFrame(
                    xml.substring(0, rows.start()) + "<sheetData>", "</sheetData>" + xml.substring(rows.end()));
        }
    }
}

package org.gradeport.format.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gradeport.format.Document;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.Warning;
import org.gradeport.format.excel.Losses.Loss;
import org.gradeport.table.Row;

/// Streams rows into the sheets of a workbook whose other parts POI makes; keeps no row and no temporary file.
final class ExcelFile implements FormatWriter {

    private final boolean about;
    private final int rowsPerSheet;
    private final Losses losses = new Losses();
    private final Book book;
    private final ExcelZip zip;
    private final Handover handover;
    private final XmlBytes xml;
    private final Cells cells;
    private int sheetRows;
    private long fullRows;

    ExcelFile(OutputStream out, Document document, int rowsPerSheet) throws IOException {
        this.rowsPerSheet = rowsPerSheet;
        about = ExcelFormat.ABOUT.in(document.options()).equals("yes");
        book = new Book(document);
        zip = new ExcelZip(out, document.created());
        handover = new Handover(zip.stream());
        xml = new XmlBytes(handover);
        cells = new Cells(new RowXml(xml, document.columns().size()), document, book.styles(), losses);
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
        cells.row(sheetRows + 1, row);
    }

    @Override
    public List<Warning> finish() throws IOException {
        endSheet();
        if (fullRows > 0) {
            losses.add(Loss.ROWS_CONTINUED, fullRows + sheetRows - rowsPerSheet);
        }
        if (about) {
            book.addAbout(fullRows + sheetRows, losses.warnings());
        }
        zip.finish(book.parts());
        return losses.warnings();
    }

    @Override
    public void close() throws IOException {
        zip.shut();
        handover.close();
        zip.close();
        book.close();
    }

    private void beginSheet() throws IOException {
        book.addSheet();
        sheetRows = 0;
        zip.begin(book.newestPart());
        xml.raw(frame().head().getBytes(UTF_8));
        cells.header();
    }

    private void endSheet() throws IOException {
        book.endSheet(sheetRows);
        xml.raw(frame().tail().getBytes(UTF_8));
        xml.drain();
    }

    private SheetFrame frame() throws IOException {
        return SheetFrame.of(book.newestSheet());
    }
}

package org.gradeport.format.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gradeport.format.ExampleTables;
import org.gradeport.format.ExampleTables.Written;
import org.gradeport.format.pdf.layout.PageFrameRenderer;
import org.gradeport.format.pdf.text.PdfFonts;
import org.gradeport.format.pdf.text.PdfProperties;
import org.gradeport.table.Column;
import org.jspecify.annotations.Nullable;

/// Writes PDFs for tests and reads them with PDFBox.
public final class Pdfs {

    static final PdfFormat FORMAT = format(Path.of("no-such-folder"));

    private Pdfs() {}

    static PdfFormat format(Path folder) {
        PdfFonts pdfFonts = fonts(folder);
        return new PdfFormat(pdfFonts, new PageFrameRenderer(pdfFonts));
    }

    public static PdfFonts fonts(Path folder) {
        try {
            return new PdfFonts(new PdfProperties(folder));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Written write(
            List<Column> columns, List<? extends List<? extends @Nullable Object>> rows, Map<String, String> options) {
        try {
            return ExampleTables.write(FORMAT, ExampleTables.document(columns, options), rows);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static PDDocument open(Written written) throws IOException {
        return Loader.loadPDF(written.file());
    }

    /// The text of one page, counted from 1, in the order in which it is drawn.
    static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}

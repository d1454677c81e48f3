package org.gradeport.format.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gradeport.format.Sample;
import org.gradeport.format.Sample.Written;
import org.gradeport.table.Column;
import org.jspecify.annotations.Nullable;

/// PDFs made for tests, and what PDFBox finds in them.
final class Pdfs {

    static final PdfFormat FORMAT = format(Path.of("no-such-folder"));

    private Pdfs() {}

    static PdfFormat format(Path folder) {
        Fonts fonts = fonts(folder);
        return new PdfFormat(fonts, new FrameRenderer(fonts));
    }

    static Fonts fonts(Path folder) {
        try {
            return new Fonts(new PdfProperties(folder));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Written write(
            List<Column> columns, List<? extends List<? extends @Nullable Object>> rows, Map<String, String> options) {
        try {
            return Sample.write(FORMAT, Sample.document(columns, options), rows);
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

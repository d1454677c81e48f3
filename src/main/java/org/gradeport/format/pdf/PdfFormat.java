package org.gradeport.format.pdf;

import java.io.OutputStream;
import java.util.List;
import org.gradeport.format.Document;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatOption;
import org.gradeport.format.FormatOption.Value;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.pdf.layout.PageFrameRenderer;
import org.gradeport.format.pdf.text.PdfFonts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Pages to read and print: page header, header row on each page, page numbers, bookmarks, and tags for screen readers.
@Component
@Order(30)
class PdfFormat implements ExportFormat {

    static final FormatOption PAPER =
            new FormatOption("paper", "Paper", List.of(new Value("a4", "A4"), new Value("letter", "Letter")));

    static final FormatOption ORIENTATION = new FormatOption(
            "orientation",
            "Orientation",
            List.of(
                    new Value("auto", "Automatic"),
                    new Value("portrait", "Portrait"),
                    new Value("landscape", "Landscape")));

    private final PdfFonts pdfFonts;
    private final PageFrameRenderer frames;

    PdfFormat(PdfFonts pdfFonts, PageFrameRenderer frames) {
        this.pdfFonts = pdfFonts;
        this.frames = frames;
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public String label() {
        return "PDF";
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public List<FormatOption> options() {
        return List.of(PAPER, ORIENTATION);
    }

    @Override
    public FormatWriter open(OutputStream out, Document document) {
        return new PdfFormatWriter(out, document, pdfFonts, frames);
    }
}

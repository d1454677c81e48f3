package org.gradeport.format.pdf;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatContractTest;

class PdfFormatTest extends FormatContractTest {

    /// Control characters, halves of pairs, and what the built-in fonts lack, with the joiners that follow it.
    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\x{D800}-\\x{DFFF}]"
                    + "|[\\p{InDevanagari}\\x{1F1E6}-\\x{1F1FF}\\x{1F469}\\x{1F467}\\x{FFFE}\\x{FFFF}][\\p{Cf}]*");

    @Override
    protected ExportFormat format() {
        return Pdfs.FORMAT;
    }

    @Override
    protected List<List<String>> read(byte[] file) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new TaggedTable(pdf).rows();
        }
    }

    @Override
    protected String written(String text) {
        return NOT_SHOWN.matcher(text).replaceAll("\uFFFD");
    }

    @Override
    protected int manyRows() {
        return 30_000;
    }
}

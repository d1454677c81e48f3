package org.gradeport.format.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.gradeport.format.Document;
import org.gradeport.format.pdf.layout.Paper;
import org.gradeport.format.pdf.tags.StructureTree;
import org.gradeport.format.pdf.tags.TaggedWriter;
import org.gradeport.format.pdf.tags.TailStream;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// The pages and the metadata of a PDF; each page is written when the next one begins.
public final class PdfPages {

    private static final int FAST = 3;

    private final org.openpdf.text.Document document;
    private final TailStream out;
    private final TaggedWriter writer;
    private final GlyphCodes codes;
    private int count;

    public PdfPages(OutputStream target, Paper paper, Document about) {
        document = new org.openpdf.text.Document(new Rectangle(paper.width(), paper.height()), 0, 0, 0, 0);
        out = new TailStream(target);
        writer = TaggedWriter.of(document, out);
        writer.setCompressionLevel(FAST);
        codes = new GlyphCodes(writer);
        describe(about);
        document.open();
        writer.getInfo().put(PdfName.CREATIONDATE, date(about.created(), about.zone()));
        writer.getInfo().put(PdfName.MODDATE, date(about.created(), about.zone()));
    }

    TaggedWriter writer() {
        return writer;
    }

    GlyphCodes codes() {
        return codes;
    }

    /// The number of started pages.
    int count() {
        return count;
    }

    /// Writes the current page and begins the next.
    PdfContentByte next() {
        if (count++ > 0) {
            document.newPage();
        }
        return writer.getDirectContent();
    }

    /// Writes the last page, shared objects and the structure tree.
    void finish(StructureTree tree) throws IOException {
        writer.setViewerPreferences(count > 1 ? PdfWriter.PageModeUseOutlines : 0);
        writer.createXmpMetadata();
        document.close();
        tree.write(out, writer);
        out.flush();
    }

    private void describe(Document about) {
        document.addTitle(printable(about.title()));
        document.addAuthor(printable(about.author()));
        document.addSubject(printable(about.school()));
        document.addCreator("Gradeport");
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    }

    /// Without characters that XML forbids.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", "\uFFFD");
    }

    private static PdfDate date(Instant moment, ZoneId zone) {
        return new PdfDate(GregorianCalendar.from(ZonedDateTime.ofInstant(moment, zone)));
    }
}

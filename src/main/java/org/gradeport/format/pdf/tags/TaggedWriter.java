package org.gradeport.format.pdf.tags;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/// OpenPDF's writer for pages with a structure tree, which [StructureTree] appends to the file.
public final class TaggedWriter extends PdfWriter {

    private @Nullable PdfIndirectReference catalogAt;
    private @Nullable PdfIndirectReference infoAt;

    private TaggedWriter(PdfDocument document, OutputStream out) {
        super(document, out);
    }

    public static TaggedWriter of(Document document, OutputStream out) {
        PdfDocument pages = new PdfDocument();
        document.addDocListener(pages);
        TaggedWriter writer = new TaggedWriter(pages, out);
        pages.addWriter(writer);
        writer.setCloseStream(false);
        writer.setPdfVersion(VERSION_1_7);
        writer.setFullCompression();
        writer.setTagged();
        return writer;
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, boolean inStream) throws IOException {
        PdfIndirectObject added = super.addToBody(object, inStream);
        if (object instanceof PdfDictionary dictionary && dictionary.contains(PdfName.PRODUCER)) {
            infoAt = added.getIndirectReference();
        } else if (object instanceof PdfDictionary dictionary && PdfName.CATALOG.equals(dictionary.get(PdfName.TYPE))) {
            catalogAt = added.getIndirectReference();
        }
        return added;
    }

    /// The trailer's entries, once the writer is closed.
    String trailer() {
        return "/Root " + catalogAt + "/Info " + infoAt;
    }

    int structureRoot() {
        return getStructureTreeRoot().getReference().getNumber();
    }

    int nextNumber() {
        return getPdfIndirectReference().getNumber();
    }
}

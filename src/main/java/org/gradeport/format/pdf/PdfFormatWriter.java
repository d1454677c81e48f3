package org.gradeport.format.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.format.Document;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.ValueText;
import org.gradeport.format.Warning;
import org.gradeport.format.pdf.file.Footer;
import org.gradeport.format.pdf.file.PdfPages;
import org.gradeport.format.pdf.file.PdfTable;
import org.gradeport.format.pdf.layout.ColumnNeeds;
import org.gradeport.format.pdf.layout.LayoutChooser;
import org.gradeport.format.pdf.layout.PageFrame;
import org.gradeport.format.pdf.layout.PageFrameRenderer;
import org.gradeport.format.pdf.layout.Paper;
import org.gradeport.format.pdf.layout.TableLayout;
import org.gradeport.format.pdf.text.PdfFonts;
import org.gradeport.format.pdf.text.Typeset;
import org.gradeport.format.pdf.text.Typesetter;
import org.gradeport.format.pdf.text.UndrawableCharacters;
import org.gradeport.table.Column;
import org.gradeport.table.Row;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.ExceptionConverter;

/// Writes one PDF; buffers the first rows to measure the column widths.
final class PdfFormatWriter implements FormatWriter {

    private static final int FIRST_ROWS = 200;
    private static final int FIRST_CHARACTERS = 500_000;

    private final OutputStream out;
    private final Document document;
    private final PdfFonts pdfFonts;
    private final PageFrameRenderer frames;
    private final UndrawableCharacters undrawableCharacters = new UndrawableCharacters();
    private final Typesetter typesetter = new Typesetter(undrawableCharacters);
    private final ValueText values;
    private final List<List<Typeset>> firstRows = new ArrayList<>();
    private int firstCharacters;
    private @Nullable PdfTable table;

    PdfFormatWriter(OutputStream out, Document document, PdfFonts pdfFonts, PageFrameRenderer frames) {
        this.out = out;
        this.document = document;
        this.pdfFonts = pdfFonts;
        this.frames = frames;
        this.values = new ValueText(document.zone());
    }

    @Override
    public void accept(Row row) throws IOException {
        List<Typeset> cells = cells(row);
        if (table != null) {
            add(table, cells);
            return;
        }
        firstRows.add(cells);
        if (firstRows.size() == FIRST_ROWS || firstCharacters > FIRST_CHARACTERS) {
            begin();
        }
    }

    @Override
    public List<Warning> finish() throws IOException {
        PdfTable all = table == null ? begin() : table;
        try {
            all.finish(document.title(), typesetter.set("No rows", pdfFonts.regular()));
        } catch (ExceptionConverter e) {
            throw cause(e);
        }
        return undrawableCharacters.warnings();
    }

    @Override
    public void close() {
        // Nothing else is open; the caller closes the stream.
    }

    private PdfTable begin() throws IOException {
        List<Typeset> labels = document.columns().stream()
                .map(column -> typesetter.set(column.label(), pdfFonts.bold()))
                .toList();
        TableLayout layout = new LayoutChooser(document.columns(), needs(labels))
                .choose(
                        Paper.named(PdfFormat.PAPER.valueIn(document.options())),
                        PdfFormat.ORIENTATION.valueIn(document.options()));
        PageFrame pageFrame = frames.render(document, layout.paper(), undrawableCharacters);
        PdfTable begun;
        try {
            PdfPages pdfPages = new PdfPages(out, layout.paper(), document);
            begun = new PdfTable(
                    pdfPages, layout, pageFrame, new Footer(pdfPages, typesetter, pdfFonts.regular()), labels);
        } catch (ExceptionConverter e) {
            throw cause(e);
        }
        for (List<Typeset> row : firstRows) {
            add(begun, row);
        }
        firstRows.clear();
        table = begun;
        return begun;
    }

    private List<ColumnNeeds> needs(List<Typeset> labels) {
        List<ColumnNeeds> needs = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int index = i;
            Column column = document.columns().get(i);
            needs.add(ColumnNeeds.of(
                    column,
                    labels.get(i),
                    firstRows.stream().map(row -> row.get(index)).toList()));
        }
        return needs;
    }

    private List<Typeset> cells(Row row) {
        int columns = document.columns().size();
        List<Typeset> cells = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            String text = values.of(row.value(i));
            firstCharacters += table == null ? text.length() : 0;
            cells.add(typesetter.set(text, pdfFonts.regular()));
        }
        return cells;
    }

    private static void add(PdfTable table, List<Typeset> cells) throws IOException {
        try {
            table.add(cells);
        } catch (ExceptionConverter e) {
            throw cause(e);
        }
    }

    private static IOException cause(ExceptionConverter e) {
        return e.getException() instanceof IOException io ? io : new IOException("The PDF could not be written.", e);
    }
}

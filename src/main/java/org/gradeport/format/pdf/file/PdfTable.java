package org.gradeport.format.pdf.file;

import java.io.IOException;
import java.util.List;
import org.gradeport.format.pdf.layout.PageFrame;
import org.gradeport.format.pdf.layout.RowLayout;
import org.gradeport.format.pdf.layout.TableLayout;
import org.gradeport.format.pdf.tags.StructureTree;
import org.gradeport.format.pdf.text.Typeset;

/// Writes the pages of one PDF after the layout is chosen.
public final class PdfTable {

    private final PdfPages pdfPages;
    private final TableLayout layout;
    private final StructureTree tree;
    private final Footer footer;
    private final PagePainter painter;
    private final TablePages rows;
    private final Bookmarks bookmarks = new Bookmarks();
    private boolean empty = true;

    public PdfTable(PdfPages pdfPages, TableLayout layout, PageFrame pageFrame, Footer footer, List<Typeset> labels) {
        this.pdfPages = pdfPages;
        this.layout = layout;
        this.footer = footer;
        tree = new StructureTree(layout);
        painter = new PagePainter(pdfPages, layout, pageFrame, tree, footer, bookmarks);
        rows = new TablePages(painter, layout, RowLayout.of(labels, layout));
    }

    public void add(List<Typeset> cells) {
        rows.add(RowLayout.of(cells, layout));
        empty = false;
    }

    /// Writes the rest of the file; `nothing` is the text of a file without rows.
    public void finish(String title, Typeset nothing) throws IOException {
        rows.finish(empty ? nothing.lines(Integer.MAX_VALUE) : List.of());
        footer.total(pdfPages.count());
        bookmarks.write(pdfPages.writer(), title);
        pdfPages.finish(tree);
        painter.close();
    }
}

package org.gradeport.format.pdf;

import java.io.IOException;
import java.util.List;

/// The pages of one PDF, once the columns' places are settled.
final class PdfTable {

    private final Pages pages;
    private final TableLayout layout;
    private final StructureTree tree;
    private final Footer footer;
    private final PagePainter painter;
    private final TablePages rows;
    private final Bookmarks bookmarks = new Bookmarks();
    private boolean empty = true;

    PdfTable(Pages pages, TableLayout layout, Frame frame, Footer footer, List<Typeset> labels) {
        this.pages = pages;
        this.layout = layout;
        this.footer = footer;
        tree = new StructureTree(layout);
        painter = new PagePainter(pages, layout, frame, tree, footer, bookmarks);
        rows = new TablePages(painter, layout, LaidRow.of(labels, layout));
    }

    void add(List<Typeset> cells) {
        rows.add(LaidRow.of(cells, layout));
        empty = false;
    }

    /// Writes the rest of the file; `nothing` is what it says when there was no row.
    void finish(String title, Typeset nothing) throws IOException {
        rows.finish(empty ? nothing.lines(Integer.MAX_VALUE) : List.of());
        footer.total(pages.count());
        bookmarks.write(pages.writer(), title);
        pages.finish(tree);
        painter.close();
    }
}

package org.gradeport.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gradeport.format.pdf.StructureTree.TaggedPage;
import org.openpdf.text.pdf.PdfWriter;

/// Paints rows onto pages that have their frame, one page for each band.
final class PagePainter {

    private static final float LEAST_ROOM = 100;

    private final Pages pages;
    private final TableLayout layout;
    private final Frame frame;
    private final StructureTree tree;
    private final Footer footer;
    private final Bookmarks bookmarks;
    private boolean opening;

    PagePainter(Pages pages, TableLayout layout, Frame frame, StructureTree tree, Footer footer, Bookmarks bookmarks) {
        this.pages = pages;
        this.layout = layout;
        this.frame = frame;
        this.tree = tree;
        this.footer = footer;
        this.bookmarks = bookmarks;
        opening = frame.openingTop() - Paper.BOTTOM >= LEAST_ROOM;
        for (int page = 1; page < (opening ? frame.opening() : frame.later()); page++) {
            head(page);
        }
    }

    /// The height in points for rows on the page that comes next.
    float roomOnNextPage() {
        return top() - Paper.BOTTOM;
    }

    float roomOnLaterPages() {
        return frame.laterTop() - Paper.BOTTOM;
    }

    /// Paints these rows, once for each band.
    void paint(TablePage page) {
        List<TaggedPage> tagged = new ArrayList<>();
        for (int band = 0; band < layout.bands().size(); band++) {
            tagged.add(paint(page, band));
            opening = false;
        }
        tree.add(page, tagged);
        page.name().ifPresent(name -> bookmarks.add(pages.count() - tagged.size() + 1, name));
    }

    /// Frees the frame once the file is complete.
    void close() {
        frame.pages().close();
    }

    private TaggedPage paint(TablePage page, int band) {
        float top = top();
        Pen pen = opening ? begin(frame.opening(), true) : begin(frame.later(), false);
        new RowsPainter(layout, band, pen).paint(page, top);
        footer.write(pen, pages.count(), layout.note(band));
        return new TaggedPage(reference(), opening ? 1 : 0, page.note().isEmpty() ? 0 : 1);
    }

    private void head(int page) {
        Pen pen = begin(page, true);
        footer.write(pen, pages.count(), "");
        tree.addHead(new TaggedPage(reference(), 1, 0));
    }

    private Pen begin(int framePage, boolean marked) {
        PdfWriter writer = pages.writer();
        Pen pen = new Pen(pages.next(), pages.codes());
        if (marked) {
            pen.mark("P");
        } else {
            pen.artifact();
        }
        pen.content().addTemplate(writer.getImportedPage(frame.pages(), framePage), 0, 0);
        pen.end();
        return pen;
    }

    private int reference() {
        return pages.writer().getPageReference(pages.count()).getNumber();
    }

    private float top() {
        return opening ? frame.openingTop() : frame.laterTop();
    }
}

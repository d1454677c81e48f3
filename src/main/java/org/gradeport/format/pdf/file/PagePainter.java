package org.gradeport.format.pdf.file;

import java.util.ArrayList;
import java.util.List;
import org.gradeport.format.pdf.layout.PageFrame;
import org.gradeport.format.pdf.layout.Paper;
import org.gradeport.format.pdf.layout.TableLayout;
import org.gradeport.format.pdf.layout.TablePage;
import org.gradeport.format.pdf.tags.StructureTree;
import org.gradeport.format.pdf.tags.StructureTree.TaggedPage;
import org.openpdf.text.pdf.PdfWriter;

/// Paints rows on framed pages, one page for each band.
final class PagePainter {

    private static final float LEAST_ROOM = 100;

    private final PdfPages pdfPages;
    private final TableLayout layout;
    private final PageFrame pageFrame;
    private final StructureTree tree;
    private final Footer footer;
    private final Bookmarks bookmarks;
    private boolean opening;

    PagePainter(
            PdfPages pdfPages,
            TableLayout layout,
            PageFrame pageFrame,
            StructureTree tree,
            Footer footer,
            Bookmarks bookmarks) {
        this.pdfPages = pdfPages;
        this.layout = layout;
        this.pageFrame = pageFrame;
        this.tree = tree;
        this.footer = footer;
        this.bookmarks = bookmarks;
        opening = pageFrame.openingTop() - Paper.BOTTOM >= LEAST_ROOM;
        for (int page = 1; page < (opening ? pageFrame.opening() : pageFrame.later()); page++) {
            head(page);
        }
    }

    /// The height for rows on the next page, in points.
    float roomOnNextPage() {
        return top() - Paper.BOTTOM;
    }

    float roomOnLaterPages() {
        return pageFrame.laterTop() - Paper.BOTTOM;
    }

    /// Paints the rows once for each band.
    void paint(TablePage page) {
        List<TaggedPage> tagged = new ArrayList<>();
        for (int band = 0; band < layout.bands().size(); band++) {
            tagged.add(paint(page, band));
            opening = false;
        }
        tree.add(page, tagged);
        page.name().ifPresent(name -> bookmarks.add(pdfPages.count() - tagged.size() + 1, name));
    }

    /// Frees the frame once the file is complete.
    void close() {
        pageFrame.pages().close();
    }

    private TaggedPage paint(TablePage page, int band) {
        float top = top();
        PageContentWriter pageContentWriter =
                opening ? begin(pageFrame.opening(), true) : begin(pageFrame.later(), false);
        new RowsPainter(layout, band, pageContentWriter).paint(page, top);
        footer.write(pageContentWriter, pdfPages.count(), layout.note(band));
        return new TaggedPage(reference(), opening ? 1 : 0, page.note().isEmpty() ? 0 : 1);
    }

    private void head(int page) {
        PageContentWriter pageContentWriter = begin(page, true);
        footer.write(pageContentWriter, pdfPages.count(), "");
        tree.addHead(new TaggedPage(reference(), 1, 0));
    }

    private PageContentWriter begin(int framePage, boolean marked) {
        PdfWriter writer = pdfPages.writer();
        PageContentWriter pageContentWriter = new PageContentWriter(pdfPages.next(), pdfPages.codes());
        if (marked) {
            pageContentWriter.mark("P");
        } else {
            pageContentWriter.artifact();
        }
        pageContentWriter.content().addTemplate(writer.getImportedPage(pageFrame.pages(), framePage), 0, 0);
        pageContentWriter.end();
        return pageContentWriter;
    }

    private int reference() {
        return pdfPages.writer().getPageReference(pdfPages.count()).getNumber();
    }

    private float top() {
        return opening ? pageFrame.openingTop() : pageFrame.laterTop();
    }
}

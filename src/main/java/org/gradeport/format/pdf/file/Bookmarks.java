package org.gradeport.format.pdf.file;

import java.util.ArrayList;
import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/// The bookmarks of the pages: each named after its first row; many of them in groups.
final class Bookmarks {

    private static final int FLAT = 40;
    private static final int GROUP = 25;
    private static final int LONGEST = 60;

    private final List<Bookmark> bookmarks = new ArrayList<>();

    private record Bookmark(int page, String label) {}

    /// `page` counts from 1.
    void add(int page, String label) {
        String line = label.strip().replaceAll("\\s+", " ");
        String shown = Texts.cut(line, LONGEST);
        bookmarks.add(new Bookmark(page, shown.equals(line) ? line : shown + "\u2026"));
    }

    /// Writes them below the title, which links to the first page.
    void write(PdfWriter writer, String title) {
        PdfOutline top = new PdfOutline(writer.getRootOutline(), destination(writer, 1), title, true);
        if (bookmarks.size() <= FLAT) {
            bookmarks.forEach(bookmark -> add(writer, top, bookmark));
            return;
        }
        for (int from = 0; from < bookmarks.size(); from += GROUP) {
            List<Bookmark> group = bookmarks.subList(from, Math.min(from + GROUP, bookmarks.size()));
            Bookmark first = group.getFirst();
            String label = "%d\u2013%d  %s"
                    .formatted(first.page(), group.getLast().page(), VisibleText.isolated(first.label()));
            PdfOutline parent = new PdfOutline(top, destination(writer, first.page()), label, false);
            group.forEach(bookmark -> add(writer, parent, bookmark));
        }
    }

    private static void add(PdfWriter writer, PdfOutline parent, Bookmark bookmark) {
        String label = "%d  %s".formatted(bookmark.page(), VisibleText.isolated(bookmark.label()));
        new PdfOutline(parent, destination(writer, bookmark.page()), label, false);
    }

    private static PdfDestination destination(PdfWriter writer, int page) {
        PdfDestination destination = new PdfDestination(PdfDestination.FITH, 10_000);
        destination.addPage(writer.getPageReference(page));
        return destination;
    }
}

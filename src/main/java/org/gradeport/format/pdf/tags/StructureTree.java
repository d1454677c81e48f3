package org.gradeport.format.pdf.tags;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.format.pdf.layout.TableLayout;
import org.gradeport.format.pdf.layout.TablePage;

/// The structure for screen readers: the document's header, then one table with header cells.
///
/// Tables are regular, so a few numbers for each page suffice to write the elements of all cells at the end.
public final class StructureTree {

    private final List<Cell> cells = new ArrayList<>();
    private final int[] cellsInBand;
    private final List<Group> groups = new ArrayList<>();
    private final List<TaggedPage> heads = new ArrayList<>();
    private final List<TaggedPage> pages = new ArrayList<>();
    private int rows;

    /// One page with the number of its marks outside the table, before and after the cells.
    ///
    /// @param reference the page's object number
    public record TaggedPage(int reference, int before, int after) {

        /// Adds this mark of this page to an element.
        void place(AsciiBuffer list, int mark) {
            list.append("<</Type/MCR/Pg ").reference(reference);
            list.append("/MCID ").append(mark).append(">>");
        }
    }

    /// The pages with the same rows, one for each band.
    record Group(int firstPage, int firstRow, int end) {

        boolean has(int row) {
            return firstRow <= row && row < end;
        }
    }

    /// The position of a column among a row's marks.
    record Cell(int band, int place) {}

    public StructureTree(TableLayout layout) {
        cellsInBand = new int[layout.bands().size()];
        for (int band = 0; band < cellsInBand.length; band++) {
            for (TableLayout.ColumnPlace slot : layout.bands().get(band).slots()) {
                if (!slot.repeated()) {
                    cells.add(new Cell(band, cellsInBand[band]++));
                }
            }
        }
    }

    /// A page before the table's first.
    public void addHead(TaggedPage page) {
        heads.add(page);
    }

    /// The next pages of the table, in the order of the file.
    public void add(TablePage page, List<TaggedPage> bands) {
        int end = page.firstRow() + page.slices().size();
        groups.add(new Group(pages.size(), page.firstRow(), end));
        pages.addAll(bands);
        rows = Math.max(rows, end);
    }

    /// Appends all elements and replaces the writer's placeholder by the root.
    public void write(TailStream out, TaggedWriter writer) throws IOException {
        ElementNumbers numbers = new ElementNumbers(this, writer.nextNumber(), writer.structureRoot());
        ObjectAppendix objects = new ObjectAppendix(out, numbers.first(), numbers.count());
        new StructureElements(this, numbers).write(objects);
        new RowElements(this, numbers).write(objects);
        objects.finish(numbers.root(), root(numbers), writer.trailer());
    }

    private String root(ElementNumbers numbers) {
        return "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>"
                .formatted(numbers.document(), numbers.parents(), pageCount());
    }

    List<Cell> cells() {
        return cells;
    }

    int cellsInBand(int band) {
        return cellsInBand[band];
    }

    List<Group> groups() {
        return groups;
    }

    List<TaggedPage> heads() {
        return heads;
    }

    List<TaggedPage> pages() {
        return pages;
    }

    int pageCount() {
        return heads.size() + pages.size();
    }

    int bands() {
        return cellsInBand.length;
    }

    int rows() {
        return rows;
    }

    /// The number of a cell's mark on its page.
    int mark(Group group, int row, Cell cell) {
        return page(group, cell).before() + (row - group.firstRow()) * cellsInBand[cell.band()] + cell.place();
    }

    TaggedPage page(Group group, Cell cell) {
        return pages.get(group.firstPage() + cell.band());
    }
}

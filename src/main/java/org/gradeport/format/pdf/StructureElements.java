package org.gradeport.format.pdf;

import java.io.IOException;
import java.util.List;
import org.gradeport.format.pdf.StructureTree.Cell;
import org.gradeport.format.pdf.StructureTree.Group;
import org.gradeport.format.pdf.StructureTree.TaggedPage;

/// The elements of a structure tree as PDF objects: their numbers follow from the shape of the table.
final class StructureElements {

    private static final int DOCUMENT = 0;
    private static final int HEAD = 1;
    private static final int TABLE = 2;
    private static final int PARENTS = 3;
    private static final int FIXED = 4;

    private final StructureTree tree;
    private final int first;
    private final int root;
    private final Ascii text = new Ascii();

    StructureElements(StructureTree tree, int first, int root) {
        this.tree = tree;
        this.first = first;
        this.root = root;
    }

    int count() {
        return row(tree.rows());
    }

    String root() {
        return "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>"
                .formatted(first + DOCUMENT, first + PARENTS, pages());
    }

    void write(ObjectAppendix objects) throws IOException {
        objects.add(document());
        objects.add(head());
        objects.add(table());
        objects.add(parents());
        for (TaggedPage page : tree.heads()) {
            objects.add(headParents(page));
        }
        for (int page = 0; page < tree.pages().size(); page++) {
            objects.add(parentsOn(page));
        }
        objects.add(
                begin("THead", TABLE).append("/K[").reference(first + row(0)).append("]>>"));
        for (int group = 0; group < tree.groups().size(); group++) {
            objects.add(body(group));
        }
        int group = 0;
        for (int row = 0; row < tree.rows(); row++) {
            while (!tree.groups().get(group).has(row)) {
                group++;
            }
            writeRow(objects, row, group);
        }
    }

    private int pages() {
        return tree.heads().size() + tree.pages().size();
    }

    private int tableHead() {
        return FIXED + pages();
    }

    private int body(Group group) {
        return tableHead() + 1 + group.firstPage() / tree.bands();
    }

    private int row(int row) {
        return tableHead() + 1 + tree.groups().size() + row * (tree.cells().size() + 1);
    }

    private Ascii document() {
        text.clear();
        return text.append("<</S/Document/P ")
                .reference(root)
                .append("/K[")
                .reference(first + HEAD)
                .reference(first + TABLE)
                .append("]>>");
    }

    private Ascii head() {
        begin("P", DOCUMENT).append("/K[");
        tree.heads().forEach(page -> place(page, 0));
        for (int i = 0; i < tree.pages().size(); i++) {
            TaggedPage page = tree.pages().get(i);
            for (int mark = 0; mark < page.before() + page.after(); mark++) {
                place(page, mark < page.before() ? mark : mark + cellsOn(i));
            }
        }
        return text.append("]>>");
    }

    private Ascii table() {
        begin("Table", DOCUMENT).append("/K[").reference(first + tableHead());
        tree.groups().forEach(group -> text.reference(first + body(group)));
        return text.append("]>>");
    }

    private Ascii body(int index) {
        Group group = tree.groups().get(index);
        begin("TBody", TABLE).append("/K[");
        int done = index == 0 ? 1 : tree.groups().get(index - 1).end();
        for (int row = Math.max(done, group.firstRow()); row < group.end(); row++) {
            text.reference(first + row(row));
        }
        return text.append("]>>");
    }

    private Ascii parents() {
        text.clear();
        text.append("<</Nums[");
        for (int page = 0; page < pages(); page++) {
            text.append(page).append(" ").reference(first + FIXED + page);
        }
        return text.append("]>>");
    }

    private Ascii headParents(TaggedPage page) {
        text.clear();
        text.append("[");
        toHead(page.before());
        return text.append("]");
    }

    private Ascii parentsOn(int index) {
        text.clear();
        text.append("[");
        toHead(tree.pages().get(index).before());
        Group group = groupOf(index);
        for (int row = group.firstRow(); row < group.end(); row++) {
            for (int column = 0; column < tree.cells().size(); column++) {
                if (tree.cells().get(column).band() == index - group.firstPage()) {
                    text.reference(first + row(row) + 1 + column);
                }
            }
        }
        toHead(tree.pages().get(index).after());
        return text.append("]");
    }

    private void toHead(int marks) {
        for (int i = 0; i < marks; i++) {
            text.reference(first + HEAD);
        }
    }

    private void writeRow(ObjectAppendix objects, int row, int group) throws IOException {
        begin("TR", row == 0 ? tableHead() : body(tree.groups().get(group))).append("/K[");
        for (int column = 1; column <= tree.cells().size(); column++) {
            text.reference(first + row(row) + column);
        }
        objects.add(text.append("]>>"));
        int end = group + 1;
        while (end < tree.groups().size() && tree.groups().get(end).has(row)) {
            end++;
        }
        for (Cell cell : tree.cells()) {
            writeCell(objects, row, cell, tree.groups().subList(group, end));
        }
    }

    private void writeCell(ObjectAppendix objects, int row, Cell cell, List<Group> groups) throws IOException {
        begin(row == 0 ? "TH/A<</O/Table/Scope/Column>>" : "TD", row(row));
        if (groups.size() == 1) {
            Group only = groups.getFirst();
            text.append("/Pg ").reference(tree.page(only, cell).reference());
            text.append("/K ").append(tree.mark(only, row, cell));
        } else {
            text.append("/K[");
            groups.forEach(group -> place(tree.page(group, cell), tree.mark(group, row, cell)));
            text.append("]");
        }
        objects.add(text.append(">>"));
    }

    private Ascii begin(String type, int parent) {
        text.clear();
        return text.append("<</S/").append(type).append("/P ").reference(first + parent);
    }

    private void place(TaggedPage page, int mark) {
        text.append("<</Type/MCR/Pg ").reference(page.reference());
        text.append("/MCID ").append(mark).append(">>");
    }

    private Group groupOf(int page) {
        return tree.groups().get(page / tree.bands());
    }

    private int cellsOn(int page) {
        Group group = groupOf(page);
        return (group.end() - group.firstRow()) * tree.cellsInBand(page - group.firstPage());
    }
}

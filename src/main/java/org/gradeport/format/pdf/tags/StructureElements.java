package org.gradeport.format.pdf.tags;

import java.io.IOException;
import org.gradeport.format.pdf.tags.StructureTree.Group;
import org.gradeport.format.pdf.tags.StructureTree.TaggedPage;

/// Writes the upper elements of a structure tree as PDF objects: document, header, table, and the map from each page's
/// marks to elements.
final class StructureElements {

    private final StructureTree tree;
    private final ElementNumbers numbers;
    private final AsciiBuffer text = new AsciiBuffer();

    StructureElements(StructureTree tree, ElementNumbers numbers) {
        this.tree = tree;
        this.numbers = numbers;
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
        objects.add(begin("THead", numbers.table()).reference(numbers.row(0)).append("]>>"));
        for (int group = 0; group < tree.groups().size(); group++) {
            objects.add(body(group));
        }
    }

    private AsciiBuffer document() {
        return begin("Document", numbers.root())
                .reference(numbers.head())
                .reference(numbers.table())
                .append("]>>");
    }

    private AsciiBuffer head() {
        begin("P", numbers.document());
        tree.heads().forEach(page -> page.place(text, 0));
        for (int i = 0; i < tree.pages().size(); i++) {
            TaggedPage page = tree.pages().get(i);
            for (int mark = 0; mark < page.before() + page.after(); mark++) {
                page.place(text, mark < page.before() ? mark : mark + cellsOn(i));
            }
        }
        return text.append("]>>");
    }

    private AsciiBuffer table() {
        begin("Table", numbers.document()).reference(numbers.tableHead());
        tree.groups().forEach(group -> text.reference(numbers.body(group)));
        return text.append("]>>");
    }

    private AsciiBuffer body(int index) {
        Group group = tree.groups().get(index);
        begin("TBody", numbers.table());
        int done = index == 0 ? 1 : tree.groups().get(index - 1).end();
        for (int row = Math.max(done, group.firstRow()); row < group.end(); row++) {
            text.reference(numbers.row(row));
        }
        return text.append("]>>");
    }

    private AsciiBuffer parents() {
        text.clear();
        text.append("<</Nums[");
        for (int page = 0; page < tree.pageCount(); page++) {
            text.append(page).append(" ").reference(numbers.parentsOn(page));
        }
        return text.append("]>>");
    }

    private AsciiBuffer headParents(TaggedPage page) {
        text.clear();
        text.append("[");
        toHead(page.before());
        return text.append("]");
    }

    private AsciiBuffer parentsOn(int index) {
        text.clear();
        text.append("[");
        toHead(tree.pages().get(index).before());
        Group group = groupOf(index);
        for (int row = group.firstRow(); row < group.end(); row++) {
            for (int column = 0; column < tree.cells().size(); column++) {
                if (tree.cells().get(column).band() == index - group.firstPage()) {
                    text.reference(numbers.cell(row, column));
                }
            }
        }
        toHead(tree.pages().get(index).after());
        return text.append("]");
    }

    private void toHead(int marks) {
        for (int i = 0; i < marks; i++) {
            text.reference(numbers.head());
        }
    }

    private AsciiBuffer begin(String type, int parent) {
        text.clear();
        return text.append("<</S/").append(type).append("/P ").reference(parent).append("/K[");
    }

    private Group groupOf(int page) {
        return tree.groups().get(page / tree.bands());
    }

    private int cellsOn(int page) {
        Group group = groupOf(page);
        return (group.end() - group.firstRow()) * tree.cellsInBand(page - group.firstPage());
    }
}

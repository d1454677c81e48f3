package org.gradeport.format.pdf.tags;

import java.io.IOException;
import java.util.List;
import org.gradeport.format.pdf.tags.StructureTree.Cell;
import org.gradeport.format.pdf.tags.StructureTree.Group;

/// Writes the rows and cells of a structure tree as PDF objects.
final class RowElements {

    private static final String HEADER = "TH/A<</O/Table/Scope/Column>>";

    private final StructureTree tree;
    private final ElementNumbers numbers;
    private final AsciiBuffer text = new AsciiBuffer();

    RowElements(StructureTree tree, ElementNumbers numbers) {
        this.tree = tree;
        this.numbers = numbers;
    }

    void write(ObjectAppendix objects) throws IOException {
        int group = 0;
        for (int row = 0; row < tree.rows(); row++) {
            while (!tree.groups().get(group).has(row)) {
                group++;
            }
            int end = group + 1;
            while (end < tree.groups().size() && tree.groups().get(end).has(row)) {
                end++;
            }
            write(objects, row, tree.groups().subList(group, end));
        }
    }

    private void write(ObjectAppendix objects, int row, List<Group> groups) throws IOException {
        begin("TR", row == 0 ? numbers.tableHead() : numbers.body(groups.getFirst()))
                .append("/K[");
        for (int column = 0; column < tree.cells().size(); column++) {
            text.reference(numbers.cell(row, column));
        }
        objects.add(text.append("]>>"));
        for (Cell cell : tree.cells()) {
            objects.add(cell(row, cell, groups));
        }
    }

    private AsciiBuffer cell(int row, Cell cell, List<Group> groups) {
        begin(row == 0 ? HEADER : "TD", numbers.row(row));
        if (groups.size() == 1) {
            Group only = groups.getFirst();
            text.append("/Pg ").reference(tree.page(only, cell).reference());
            return text.append("/K ").append(tree.mark(only, row, cell)).append(">>");
        }
        text.append("/K[");
        groups.forEach(group -> tree.page(group, cell).place(text, tree.mark(group, row, cell)));
        return text.append("]>>");
    }

    private AsciiBuffer begin(String type, int parent) {
        text.clear();
        return text.append("<</S/").append(type).append("/P ").reference(parent);
    }
}

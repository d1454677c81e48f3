package org.gradeport.format.pdf.tags;

import org.gradeport.format.pdf.tags.StructureTree.Group;

/// The object numbers of a structure tree's elements, in the order in which they are written; they follow from the
/// shape of the table, so that no element need be kept.
///
/// @param first the number of the first element
/// @param root the number of the tree's root, which is kept elsewhere
record ElementNumbers(StructureTree tree, int first, int root) {

    private static final int FIXED = 4;

    int document() {
        return first;
    }

    int head() {
        return first + 1;
    }

    int table() {
        return first + 2;
    }

    /// The list of what the marks of each page belong to.
    int parents() {
        return first + 3;
    }

    int parentsOn(int page) {
        return first + FIXED + page;
    }

    int tableHead() {
        return first + FIXED + tree.pageCount();
    }

    int body(Group group) {
        return tableHead() + 1 + group.firstPage() / tree.bands();
    }

    int row(int row) {
        return tableHead() + 1 + tree.groups().size() + row * (tree.cells().size() + 1);
    }

    int cell(int row, int column) {
        return row(row) + 1 + column;
    }

    int count() {
        return row(tree.rows()) - first;
    }
}

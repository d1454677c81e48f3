package org.gradeport.format.pdf.tags;

import org.gradeport.format.pdf.tags.StructureTree.Group;

/// The object numbers of a structure tree's elements, in the order of writing; they are computed from the size of the
/// table, so that no element is stored.
///
/// @param first the number of the first element
/// @param root the number of the tree's root, which is outside this sequence
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

    /// The number of the list that maps the marks of each page to elements.
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

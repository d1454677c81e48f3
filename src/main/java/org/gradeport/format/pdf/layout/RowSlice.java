package org.gradeport.format.pdf.layout;

/// The part of a row on one page, in lines.
public record RowSlice(RowLayout row, int from, int to) {

    boolean isFirst() {
        return from == 0;
    }

    public int height() {
        return to - from;
    }
}

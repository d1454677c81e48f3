package org.gradeport.format.pdf;

/// The part of a row that stands on one page, in lines.
record Slice(LaidRow row, int from, int to) {

    boolean isFirst() {
        return from == 0;
    }

    int height() {
        return to - from;
    }
}

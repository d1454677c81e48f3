package org.gradeport.export;

/// What was removed though no export knew it.
public record Leftovers(int files, long sizeBytes) {

    static final Leftovers NONE = new Leftovers(0, 0);

    Leftovers and(int more, long size) {
        return new Leftovers(files + more, sizeBytes + size);
    }

    Leftovers and(Leftovers others) {
        return and(others.files, others.sizeBytes);
    }
}

package org.gradeport.retention.sweep;

/// What was removed though no export knew it.
public record OrphanTotals(int files, long sizeBytes) {

    static final OrphanTotals NONE = new OrphanTotals(0, 0);

    OrphanTotals and(int more, long size) {
        return new OrphanTotals(files + more, sizeBytes + size);
    }

    OrphanTotals and(OrphanTotals others) {
        return and(others.files, others.sizeBytes);
    }
}

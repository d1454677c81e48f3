package org.gradeport.retention.sweep;

import org.jspecify.annotations.Nullable;

/// What went wrong in a sweep.
final class SweepErrors {

    private int count;
    private @Nullable String first;

    void add(Exception trouble) {
        count++;
        if (first == null) {
            first = String.valueOf(trouble.getMessage());
        }
    }

    int count() {
        return count;
    }

    @Nullable
    String first() {
        return first;
    }
}

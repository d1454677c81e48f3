package org.gradeport.retention;

import java.util.List;

/// One page of sweeps, the last first, and how many there are in all.
public record SweepPage(List<SweepRun> items, int page, int size, long total) {

    public SweepPage {
        items = List.copyOf(items);
    }
}

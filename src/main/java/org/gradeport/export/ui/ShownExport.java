package org.gradeport.export.ui;

import org.gradeport.export.Export;
import org.gradeport.export.ExportStatus;

/// An export as a page shows it.
///
/// @param queuePosition in the queue, from 1; 0 if it does not wait
public record ShownExport(Export export, long queuePosition) {

    public long id() {
        return export.id();
    }

    public ExportStatus status() {
        return export.status();
    }

    public boolean isInWork() {
        return !export.status().isFinal();
    }

    /// Whether more than figures differ, so that other words and buttons are due.
    public boolean looksLike(ShownExport other) {
        return status() == other.status()
                && export.cancelRequested() == other.export.cancelRequested()
                && export.attempts() == other.export.attempts()
                && queuePosition == other.queuePosition
                && (export.rowsTotal() == null) == (other.export.rowsTotal() == null);
    }
}

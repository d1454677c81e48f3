package org.gradeport.api.records;

import org.gradeport.school.ImportReport;

/// An import was not applied because it has warnings that must be accepted by name.
public final class UnacceptedWarningsException extends RuntimeException {

    private final transient ImportReport report;

    public UnacceptedWarningsException(ImportReport report) {
        super("Nothing was written: the zip has warnings that must be accepted by name (%s)"
                .formatted(String.join(", ", report.toAccept())));
        this.report = report;
    }

    public ImportReport report() {
        return report;
    }
}

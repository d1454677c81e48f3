package org.gradeport.api.records;

import java.util.List;
import java.util.Locale;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordCounts;

/// What an import found and did, as programs read it.
///
/// @param accept the warnings that must be named to apply it
/// @param errors how many there are, also those beyond the listed findings; `warnings` likewise
public record ImportAnswer(
        boolean applied,
        String version,
        String mode,
        RecordCounts counts,
        long errors,
        long warnings,
        List<String> accept,
        List<FindingAnswer> findings) {

    public static ImportAnswer of(ImportReport report) {
        return new ImportAnswer(
                report.applied(),
                report.version(),
                report.mode(),
                report.counts(),
                report.errors(),
                report.warnings(),
                report.toAccept(),
                report.findings().stream().map(FindingAnswer::of).toList());
    }

    /// One finding in the zip.
    public record FindingAnswer(String severity, String file, long row, String field, String code, String message) {

        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.file(),
                    finding.row(),
                    finding.field(),
                    finding.code(),
                    finding.message());
        }
    }
}

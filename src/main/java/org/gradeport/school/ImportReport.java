package org.gradeport.school;

import java.util.List;

/// The result of an import.
///
/// @param applied whether the records were written
/// @param version `1.1` or `1.2`, empty if the manifest does not say
/// @param mode `bulk`, `delta`, or `mixed` if the files differ; empty if the manifest does not say
/// @param counts the records in the zip
/// @param errors the number of all errors, also of equal ones
/// @param warnings the number of all warnings, likewise
/// @param toAccept codes of all warnings that must be accepted by name
/// @param files what the zip does to the records; empty if there are errors
/// @param fileLosses the active records that become inactive, whatever the cause, of each file that loses some; empty
/// if there are errors
/// @param losses likewise per school and file, the largest first, at most a thousand
/// @param findings errors first, then those warnings; equal ones are one of at most a thousand
/// @param reading how the zip was read
/// @param source the system that made the zip; empty if its manifest names none
public record ImportReport(
        boolean applied,
        String version,
        String mode,
        RecordCounts counts,
        long errors,
        long warnings,
        List<String> toAccept,
        List<FileChanges> files,
        List<FileLoss> fileLosses,
        List<SchoolLoss> losses,
        List<Finding> findings,
        Reading reading,
        String source) {

    public ImportReport {
        toAccept = List.copyOf(toAccept);
        files = List.copyOf(files);
        fileLosses = List.copyOf(fileLosses);
        losses = List.copyOf(losses);
        findings = List.copyOf(findings);
    }

    /// The number of different errors or warnings.
    public long different(Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}

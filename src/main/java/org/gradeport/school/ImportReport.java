package org.gradeport.school;

import java.util.List;

/// The result of an import.
///
/// @param applied whether the records were written
/// @param version `1.1` or `1.2`, empty if the manifest does not say
/// @param mode `bulk`, `delta`, or `mixed` if the files differ; empty if the manifest does not say
/// @param counts the records in the zip
/// @param errors the number of all errors, including those that are not listed
/// @param warnings the number of all warnings, likewise
/// @param toAccept codes of all warnings that must be accepted by name
/// @param files what the zip does to the records; empty if there are errors
/// @param fileLosses the active records that become inactive, whatever the cause, of each file that loses some; empty
/// if
/// there are errors
/// @param losses likewise per school and file, the largest first, at most a thousand
/// @param findings errors first, then those warnings, at most a thousand in all and a hundred of one kind in one field
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
        List<Finding> findings) {

    public ImportReport {
        toAccept = List.copyOf(toAccept);
        files = List.copyOf(files);
        fileLosses = List.copyOf(fileLosses);
        losses = List.copyOf(losses);
        findings = List.copyOf(findings);
    }
}

package org.gradeport.school;

import java.util.List;

/// The result of an import.
///
/// @param applied whether the records were written
/// @param version `1.1` or `1.2`, empty where the manifest does not say
/// @param mode `bulk`, `delta`, or `mixed` where the files differ; empty where the manifest does not say
/// @param counts what the zip holds
/// @param errors how many errors there are, also those beyond the listed findings
/// @param warnings how many warnings there are, likewise
/// @param toAccept codes of the warnings, listed or not, under which it is only written if they are accepted by name
/// @param findings errors first, then those warnings, at most a thousand in all and a hundred of one kind in one field
public record ImportReport(
        boolean applied,
        String version,
        String mode,
        RecordCounts counts,
        long errors,
        long warnings,
        List<String> toAccept,
        List<Finding> findings) {

    public ImportReport {
        toAccept = List.copyOf(toAccept);
        findings = List.copyOf(findings);
    }
}

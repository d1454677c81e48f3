package org.gradeport.school;

import java.util.List;

/// What an import found and did.
///
/// @param applied whether the records were written
/// @param version `1.1` or `1.2`, empty where the manifest does not say
/// @param mode `bulk` or `delta`
/// @param counts what the zip holds
/// @param errors how many errors there are, also those beyond the listed findings
/// @param warnings how many warnings there are, likewise
/// @param findings the first thousand, errors first
public record ImportReport(
        boolean applied,
        String version,
        String mode,
        RecordCounts counts,
        long errors,
        long warnings,
        List<Finding> findings) {

    public ImportReport {
        findings = List.copyOf(findings);
    }
}

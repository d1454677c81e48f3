package org.gradeport.school.oneroster;

import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.oneroster.ZipCheck.Checked;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;

/// Makes the reports of imports.
final class ImportReports {

    static final RecordCounts NO_COUNTS = new RecordCounts(0, 0, 0, 0, 0, 0);

    private ImportReports() {}

    static ImportReport of(Checked checked, Findings findings, boolean applied) {
        return new ImportReport(
                applied,
                checked.manifest().map(manifest -> manifest.version().name()).orElse(""),
                checked.manifest().map(Manifest::mode).orElse(""),
                checked.counts(),
                findings.errors(),
                findings.warnings(),
                findings.toAccept(),
                findings.listed());
    }

    /// The answer while another import runs.
    static ImportReport busy() {
        Findings findings = new Findings();
        findings.error(Place.ZIP, "import_running", () -> Texts.say("oneroster.running"));
        return new ImportReport(false, "", "", NO_COUNTS, findings.errors(), 0, List.of(), findings.listed());
    }
}

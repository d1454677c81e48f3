package org.gradeport.api.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.gradeport.api.openapi.Words;
import org.gradeport.school.FileChanges;
import org.gradeport.school.FileLoss;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.SchoolLoss;

/// What an import found and did, as programs read it.
///
/// @param accept the warnings that must be named to apply it
/// @param files what it does to the records of each file; empty if there are errors
/// @param schools the active records of schools that it makes inactive
/// @param errors how many there are, also equal ones; `warnings` likewise
/// @param encoding in which the files were read
/// @param source the system that made the zip, empty if its manifest names none
@Schema(name = "ImportReport")
public record ImportAnswer(
        boolean applied,
        @Words(also = {"1.1", "1.2", ""}) String version,
        @Words(also = {"bulk", "delta", "mixed", ""}) String mode,
        RecordCounts counts,
        long errors,
        long warnings,
        List<String> accept,
        List<ChangesAnswer> files,
        List<FileLossAnswer> losses,
        List<LossAnswer> schools,
        List<FindingAnswer> findings,
        @Words(also = {"strict", "lenient"}) String reading,
        @Words(also = {"utf-8", "windows-1252"}) String encoding,

        @JsonProperty("invalid_rows") @Words(also = {"refuse", "leave_out"})
        String invalidRows,

        String source) {

    public static ImportAnswer of(ImportReport report) {
        return new ImportAnswer(
                report.applied(),
                report.version(),
                report.mode(),
                report.counts(),
                report.errors(),
                report.warnings(),
                report.toAccept(),
                report.files().stream().map(ChangesAnswer::of).toList(),
                report.fileLosses().stream().map(FileLossAnswer::of).toList(),
                report.losses().stream().map(LossAnswer::of).toList(),
                report.findings().stream().map(FindingAnswer::of).toList(),
                ReadingParameters.reading(report.reading()),
                report.reading().encoding().word(),
                ReadingParameters.invalidRows(report.reading()),
                report.source());
    }

    /// What an import does to the records of one file.
    ///
    /// @param deactivated records that become inactive, also because a snapshot does not hold them
    /// @param unchanged rows that change nothing
    public record ChangesAnswer(
            String file,
            @Words(also = {"bulk", "delta"}) String mode,
            long added,
            long changed,
            long deactivated,
            long unchanged,
            List<ExampleAnswer> examples) {

        static ChangesAnswer of(FileChanges changes) {
            return new ChangesAnswer(
                    changes.file(),
                    changes.mode(),
                    changes.added(),
                    changes.changed(),
                    changes.deactivated(),
                    changes.unchanged(),
                    changes.examples().stream().map(ExampleAnswer::of).toList());
        }
    }

    /// One record that changes.
    ///
    /// @param change `added`, `changed` or `deactivated`
    /// @param fields the fields that differ, if it is changed
    public record ExampleAnswer(
            @Words(also = {"added", "changed", "deactivated"})
            String change,

            @JsonProperty("sourced_id") String sourcedId,
            String name,
            List<String> fields) {

        static ExampleAnswer of(FileChanges.Example example) {
            return new ExampleAnswer(example.change(), example.sourcedId(), example.name(), example.fields());
        }
    }

    /// The active records of one file that become inactive, also because of other records.
    ///
    /// @param active before the import
    public record FileLossAnswer(String file, long active, long deactivated) {

        static FileLossAnswer of(FileLoss loss) {
            return new FileLossAnswer(loss.file(), loss.active(), loss.deactivated());
        }
    }

    /// What a file takes from one school.
    ///
    /// @param active the school's active records of this file before the import
    public record LossAnswer(
            @JsonProperty("sourced_id") String sourcedId, String name, String file, long active, long deactivated) {

        static LossAnswer of(SchoolLoss loss) {
            return new LossAnswer(loss.school(), loss.name(), loss.file(), loss.active(), loss.deactivated());
        }
    }

    /// Equal findings in the zip.
    ///
    /// @param row the first row, 0 for the file as a whole
    /// @param count how many there are
    /// @param rows the first rows
    public record FindingAnswer(
            @Words(Finding.Severity.class) String severity,
            String file,
            long row,
            String field,
            String code,
            String message,
            long count,
            List<Long> rows) {

        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.file(),
                    finding.row(),
                    finding.field(),
                    finding.code(),
                    finding.message(),
                    finding.count(),
                    finding.rows());
        }
    }
}

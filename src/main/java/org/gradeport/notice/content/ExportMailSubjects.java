package org.gradeport.notice.content;

import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportStatus;
import org.gradeport.format.Formats;
import org.springframework.stereotype.Component;

/// The subject of a mail about an export: its dataset and format, never its name or filters, since those may name a
/// student.
@Component
public class ExportMailSubjects {

    private final Datasets datasets;
    private final Formats formats;

    ExportMailSubjects(Datasets datasets, Formats formats) {
        this.datasets = datasets;
        this.formats = formats;
    }

    public String of(Export export) {
        return MailMessages.say("subject." + outcome(export), dataset(export.request()), format(export.request()));
    }

    /// The subject of a mail about a request that was refused.
    public String ofRefused(ExportRequest request) {
        return MailMessages.say("subject.refused", dataset(request), format(request));
    }

    /// `ready`, `warnings`, `empty` or `failed`.
    static String outcome(Export export) {
        ExportFile file = export.file();
        if (export.status() == ExportStatus.FAILED) {
            return "failed";
        }
        if (file != null && file.rows() == 0) {
            return "empty";
        }
        return export.warnings().isEmpty() ? "ready" : "warnings";
    }

    String dataset(ExportRequest request) {
        return datasets.find(request.dataset()).map(Dataset::label).orElse(request.dataset());
    }

    String format(ExportRequest request) {
        return formats.find(request.format()).map(each -> each.label()).orElse(request.format());
    }
}

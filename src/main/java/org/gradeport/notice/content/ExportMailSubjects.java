package org.gradeport.notice.content;

import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportStatus;
import org.gradeport.format.Formats;
import org.springframework.stereotype.Component;

/// What a mail about an export is headed with: what it is, never what people named it or narrowed it to, since that may
/// name a student.
@Component
public class ExportMailSubjects {

    private final MailMessages mailMessages;
    private final Datasets datasets;
    private final Formats formats;

    ExportMailSubjects(MailMessages mailMessages, Datasets datasets, Formats formats) {
        this.mailMessages = mailMessages;
        this.datasets = datasets;
        this.formats = formats;
    }

    public String of(Export export) {
        return mailMessages.say("subject." + outcome(export), dataset(export.request()), format(export.request()));
    }

    /// What a mail about a request is headed with that was refused.
    public String ofRefused(ExportRequest request) {
        return mailMessages.say("subject.refused", dataset(request), format(request));
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

package org.gradeport.notice.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.format.Warning;
import org.gradeport.link.DownloadLinks;
import org.gradeport.link.LinkSettings;
import org.gradeport.notice.MailContent;
import org.gradeport.notice.MailContent.Button;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeKind;
import org.gradeport.notice.content.ExportAttachments.AttachmentDecision;
import org.springframework.stereotype.Component;

/// The content of a mail about an export. Its name and its filters stay out: they may name a student.
@Component
class ExportMailContent {

    private final ExportMailFacts exportMailFacts;
    private final ExportMailSubjects exportMailSubjects;
    private final DownloadLinks downloadLinks;
    private final LinkSettings linkSettings;
    private final PortalProperties portal;

    ExportMailContent(
            ExportMailFacts exportMailFacts,
            ExportMailSubjects exportMailSubjects,
            DownloadLinks downloadLinks,
            LinkSettings linkSettings,
            PortalProperties portal) {
        this.exportMailFacts = exportMailFacts;
        this.exportMailSubjects = exportMailSubjects;
        this.downloadLinks = downloadLinks;
        this.linkSettings = linkSettings;
        this.portal = portal;
    }

    MailContent of(Notice notice, Export export, AttachmentDecision attachmentDecision) {
        return notice.kind() == NoticeKind.READY ? ready(notice, export, attachmentDecision) : failed(export);
    }

    private MailContent ready(Notice notice, Export export, AttachmentDecision attachmentDecision) {
        boolean attached = attachmentDecision.file() != null;
        List<String> lead = new ArrayList<>();
        lead.add(MailMessages.say(ExportMailSubjects.outcome(export)));
        if (attached) {
            lead.add(MailMessages.say("attached"));
        }
        List<String> notes =
                new ArrayList<>(export.warnings().stream().map(Warning::message).toList());
        if (attachmentDecision.reason() != null) {
            notes.addFirst(attachmentDecision.reason());
        }
        Button button = new Button(MailMessages.say("download"), downloadLinks.make(export, notice.id()));
        String opens = MailMessages.say(linkSettings.isSignInNeeded() ? "link.sign-in" : "link.open");
        return new MailContent(
                exportMailSubjects.of(export),
                lead,
                exportMailFacts.ready(export),
                notes,
                button,
                List.of(opens, why(export)));
    }

    private MailContent failed(Export export) {
        ExportFailure failure = Objects.requireNonNull(export.failure());
        String cause = MailMessages.say("cause." + failure.failureClass().name().toLowerCase(Locale.ROOT));
        Button button = new Button(MailMessages.say("retry"), portal.address("exports/" + export.id()));
        return new MailContent(
                exportMailSubjects.of(export),
                List.of(cause, MailMessages.say("failed")),
                exportMailFacts.failed(export),
                List.of(),
                button,
                List.of(why(export)));
    }

    private String why(Export export) {
        return MailMessages.say("why", export.ownerName(), portal.name());
    }
}

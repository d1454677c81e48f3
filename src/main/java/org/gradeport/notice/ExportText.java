package org.gradeport.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.format.Warning;
import org.gradeport.link.LinkRules;
import org.gradeport.link.Links;
import org.gradeport.notice.MailText.Button;
import org.springframework.stereotype.Component;

/// What a mail says about an export. What people typed stays out, its name and its filters: it may name a student.
@Component
class ExportText {

    private final Words words;
    private final ExportFacts facts;
    private final ExportSubjects subjects;
    private final Links links;
    private final LinkRules rules;
    private final PortalProperties portal;

    ExportText(
            Words words,
            ExportFacts facts,
            ExportSubjects subjects,
            Links links,
            LinkRules rules,
            PortalProperties portal) {
        this.words = words;
        this.facts = facts;
        this.subjects = subjects;
        this.links = links;
        this.rules = rules;
        this.portal = portal;
    }

    MailText of(Notice notice, Export export, Enclosed enclosed) {
        return notice.kind() == NoticeKind.READY ? ready(notice, export, enclosed) : failed(export);
    }

    private MailText ready(Notice notice, Export export, Enclosed enclosed) {
        boolean attached = enclosed.file() != null;
        List<String> lead = new ArrayList<>();
        lead.add(words.say(ExportSubjects.outcome(export)));
        if (attached) {
            lead.add(words.say("attached"));
        }
        List<String> notes =
                new ArrayList<>(export.warnings().stream().map(Warning::message).toList());
        if (enclosed.why() != null) {
            notes.addFirst(enclosed.why());
        }
        Button button = new Button(words.say("download"), links.make(export, notice.id()));
        String opens = words.say(rules.isSignInNeeded() ? "link.sign-in" : "link.open");
        return new MailText(subjects.of(export), lead, facts.ready(export), notes, button, List.of(opens, why(export)));
    }

    private MailText failed(Export export) {
        ExportFailure failure = Objects.requireNonNull(export.failure());
        String cause = words.say("cause." + failure.failureClass().name().toLowerCase(java.util.Locale.ROOT));
        Button button = new Button(words.say("retry"), links.page(export));
        return new MailText(
                subjects.of(export),
                List.of(cause, words.say("failed")),
                facts.failed(export),
                List.of(),
                button,
                List.of(why(export)));
    }

    private String why(Export export) {
        return words.say("why", export.ownerName(), portal.name());
    }
}

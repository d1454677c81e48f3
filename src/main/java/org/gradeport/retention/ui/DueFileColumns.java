package org.gradeport.retention.ui;

import static org.gradeport.retention.ui.SweepFormatter.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gradeport.base.Tone;
import org.gradeport.retention.DueFile;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.StatusPill;

/// How a file reads in the lists of this page.
record DueFileColumns(RetentionSite site) {

    /// Its name, a link to its page, and what it is.
    Component name(DueFile file) {
        Anchor link = new Anchor("exports/" + file.id(), file.name());
        link.addClassName("strong");
        Span what = new Span(what(file));
        what.addClassName("tiny");
        Div cell = new Div(link, what);
        cell.addClassName("cell");
        return cell;
    }

    private String what(DueFile file) {
        return "%s · %s · %s".formatted(site.dataset(file.dataset()), site.format(file.format()), file.ownerName());
    }

    String size(DueFile file) {
        return site.figures().size(file.sizeBytes());
    }

    /// What happens to it.
    Component verdict(DueFile file) {
        String word = translate("retention.verdict." + SweepFormatter.key(file.decision()));
        return switch (file.decision()) {
            case DELETE, REMOVE -> new StatusPill(Tone.BAD, VaadinIcon.TRASH, word);
            case ARCHIVE -> new StatusPill(Tone.WARN, VaadinIcon.ARCHIVE, word);
            case EXEMPT, KEEP -> new StatusPill(Tone.OK, VaadinIcon.LOCK, word);
        };
    }

    /// Since when it is over, or why it is kept.
    Component why(DueFile file) {
        return switch (file.decision()) {
            case EXEMPT ->
                wrapped(translate(
                        "retention.why.exempt", String.valueOf(file.heldBy()), String.valueOf(file.holdReason())));
            case KEEP -> wrapped(translate("retention.why.keep"));
            default -> RelativeTime.of(site.moments(), file.dueAt());
        };
    }

    private static Span wrapped(String text) {
        Span span = new Span(text);
        span.addClassName("wrap");
        return span;
    }

    /// Everything of a file under each other, for narrow screens.
    Component card(DueFile file, Component actions) {
        Div facts = new Div(verdict(file), new Span(size(file)));
        facts.addClassName("card-facts");
        facts.add(
                file.decision().isSpared()
                        ? why(file)
                        : new Div(new Span(translate("retention.why.expired") + " "), why(file)));
        Div card = new Div(name(file), facts, actions);
        card.addClassName("phone-card");
        return card;
    }
}

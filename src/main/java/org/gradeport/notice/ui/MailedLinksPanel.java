package org.gradeport.notice.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStatus;
import org.gradeport.notice.ExportLinks;
import org.gradeport.notice.ExportLinks.MailedLink;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.PageSection;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.StatusPill;
import org.gradeport.ui.Toast;

/// The mailed links to the file: recipient, state, and the button that revokes one.
final class MailedLinksPanel extends Panel {

    private final ExportLinks exportLinks;
    private final TimeFormatter times;
    private final Export export;
    private final Runnable changed;

    /// Adds the panel to the page of an export whose file was mailed as a link.
    @SpringComponent
    record Section(ExportLinks exportLinks, TimeFormatter times) implements PageSection<Export> {

        @Override
        public Optional<Component> of(Export export, Runnable changed) {
            List<MailedLink> links = exportLinks.of(export.id());
            return links.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new MailedLinksPanel(exportLinks, times, export, links, changed));
        }
    }

    /// @param changed reads the page again
    MailedLinksPanel(
            ExportLinks exportLinks, TimeFormatter times, Export export, List<MailedLink> links, Runnable changed) {
        super(translate("notice.links"));
        this.exportLinks = exportLinks;
        this.times = times;
        this.export = export;
        this.changed = changed;
        UnorderedList list = new UnorderedList();
        list.addClassName("mailed-links");
        links.forEach(link -> list.add(item(link)));
        add(list);
    }

    private ListItem item(MailedLink link) {
        Div words = new Div(new Span(link.recipient()), sentAndRevoked(link));
        words.addClassName("cell");
        ListItem item = new ListItem(words, state(link));
        if (isOpen(link)) {
            Button revoke = new Button(translate("notice.links.revoke"), _ -> ask(link));
            revoke.setAriaLabel(translate("notice.links.revoke.of", link.recipient()));
            item.add(revoke);
        }
        return item;
    }

    private Div sentAndRevoked(MailedLink link) {
        Div line = new Div();
        line.addClassName("tiny");
        if (link.sentAt() == null) {
            line.add(new Span(translate("notice.links.not-sent")));
        } else {
            line.add(new Span(translate("notice.links.sent") + " "), RelativeTime.of(times, link.sentAt()));
        }
        if (link.revokedAt() != null) {
            line.add(new Span(" · " + translate("notice.links.revoked") + " "));
            line.add(RelativeTime.of(times, link.revokedAt()));
        }
        return line;
    }

    private StatusPill state(MailedLink link) {
        if (link.revokedAt() != null) {
            return new StatusPill(Tone.OFF, VaadinIcon.BAN, translate("notice.links.state.revoked"));
        }
        return isOpen(link)
                ? new StatusPill(Tone.OK, translate("notice.links.state.open"))
                : new StatusPill(Tone.OFF, VaadinIcon.HOURGLASS_END, translate("notice.links.state.ended"));
    }

    private boolean isOpen(MailedLink link) {
        return link.revokedAt() == null && export.status() == ExportStatus.READY;
    }

    private void ask(MailedLink link) {
        Confirm.ask(
                translate("notice.links.revoke.title"),
                translate("notice.links.revoke.sentence", link.recipient()),
                translate("notice.links.revoke"),
                () -> revoke(link));
    }

    private void revoke(MailedLink link) {
        if (exportLinks.revoke(export.id(), link.mail())) {
            Toast.done(translate("notice.links.revoke.done", link.recipient()));
        } else {
            Toast.failed(translate("notice.links.revoke.late"));
        }
        changed.run();
    }
}

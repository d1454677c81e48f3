package org.gradeport.export.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.MailedLinks.MailedLink;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.StatusPill;
import org.gradeport.ui.Toast;

/// The links to the file that were mailed: to whom, whether they open, and the button that takes one back.
final class MailedLinksPanel extends Panel {

    private final ExportSite site;
    private final Export export;
    private final Runnable changed;

    /// @param changed shows the page anew
    MailedLinksPanel(ExportSite site, Export export, List<MailedLink> links, Runnable changed) {
        super(translate("export.links"));
        this.site = site;
        this.export = export;
        this.changed = changed;
        UnorderedList list = new UnorderedList();
        list.addClassName("mailed-links");
        links.forEach(link -> list.add(item(link)));
        add(list);
    }

    private ListItem item(MailedLink link) {
        Div words = new Div(new Span(link.recipient()), moments(link));
        words.addClassName("cell");
        ListItem item = new ListItem(words, state(link));
        if (isOpen(link)) {
            Button revoke = new Button(translate("export.links.revoke"), _ -> ask(link));
            revoke.setAriaLabel(translate("export.links.revoke.of", link.recipient()));
            item.add(revoke);
        }
        return item;
    }

    private Div moments(MailedLink link) {
        Div moments = new Div();
        moments.addClassName("tiny");
        if (link.sentAt() == null) {
            moments.add(new Span(translate("export.links.not-sent")));
        } else {
            moments.add(new Span(translate("export.links.sent") + " "), RelativeTime.of(site.moments(), link.sentAt()));
        }
        if (link.revokedAt() != null) {
            moments.add(new Span(" · " + translate("export.links.revoked") + " "));
            moments.add(RelativeTime.of(site.moments(), link.revokedAt()));
        }
        return moments;
    }

    private StatusPill state(MailedLink link) {
        if (link.revokedAt() != null) {
            return new StatusPill(Tone.OFF, VaadinIcon.BAN, translate("export.links.state.revoked"));
        }
        return isOpen(link)
                ? new StatusPill(Tone.OK, translate("export.links.state.open"))
                : new StatusPill(Tone.OFF, VaadinIcon.HOURGLASS_END, translate("export.links.state.ended"));
    }

    private boolean isOpen(MailedLink link) {
        return link.revokedAt() == null && export.status() == ExportStatus.READY;
    }

    private void ask(MailedLink link) {
        Confirm.ask(
                translate("export.links.revoke.title"),
                translate("export.links.revoke.sentence", link.recipient()),
                translate("export.links.revoke"),
                () -> revoke(link));
    }

    private void revoke(MailedLink link) {
        if (site.links().revoke(export.id(), link.mail())) {
            Toast.done(translate("export.links.revoke.done", link.recipient()));
        } else {
            Toast.failed(translate("export.links.revoke.late"));
        }
        changed.run();
    }
}

package org.gradeport.notice.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import org.gradeport.notice.MailSettings;
import org.gradeport.ui.Panel;

/// How mails are sent, never with the password, and the button that tries it.
final class MailServerPanel extends Panel {

    private final MailSite site;
    private final DescriptionList facts = new DescriptionList();
    private final Button test = new Button(translate("notice.test"));

    MailServerPanel(MailSite site) {
        super(translate("notice.server"));
        this.site = site;
        facts.addClassName("facts");
        test.addClickListener(click -> new TestMailDialog(site).open());
        addToHead(test);
        add(facts);
    }

    void show() {
        MailSettings settings = site.service().settings();
        test.setVisible(site.isAdministrator());
        test.setEnabled(site.service().state().on());
        String none = getTranslation("notice.server.not-set");
        facts.removeAll();
        fact("server", settings.host().isBlank() ? none : settings.host() + ":" + settings.port());
        fact("encryption", getTranslation("notice.server.encryption." + settings.encryption()));
        fact("user", settings.user().isBlank() ? getTranslation("notice.server.no-user") : settings.user());
        fact("from", settings.from());
        fact(
                "attachments",
                getTranslation("notice.server.limit", site.figures().size(settings.attachmentLimitBytes())));
    }

    private void fact(String key, String value) {
        facts.add(new Term(getTranslation("notice.server." + key)), new Description(value));
    }
}

package org.gradeport.notice.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.notice.MailSettings;
import org.gradeport.notice.NoticeService;
import org.gradeport.ui.Panel;
import org.jspecify.annotations.Nullable;

/// The settings of the mail server, without the password, and the button that sends a test mail.
final class MailServerPanel extends Panel {

    private final NoticeService service;
    private final QuantityFormatter quantityFormatter;
    private final DescriptionList facts = new DescriptionList();
    private final Button test = new Button(translate("notice.test"));

    /// @param testMail opens the dialog; null for users who may not send one
    MailServerPanel(NoticeService service, QuantityFormatter quantityFormatter, @Nullable Runnable testMail) {
        super(translate("notice.server"));
        this.service = service;
        this.quantityFormatter = quantityFormatter;
        facts.addClassName("facts");
        if (testMail != null) {
            test.addClickListener(click -> testMail.run());
            addToHead(test);
        }
        add(facts);
    }

    void show() {
        MailSettings settings = service.settings();
        test.setEnabled(service.state().on());
        String none = getTranslation("notice.server.not-set");
        facts.removeAll();
        fact("server", settings.host().isBlank() ? none : settings.host() + ":" + settings.port());
        fact("encryption", getTranslation("notice.server.encryption." + settings.encryption()));
        fact("user", settings.user().isBlank() ? getTranslation("notice.server.no-user") : settings.user());
        fact("from", settings.from());
        fact(
                "attachments",
                getTranslation("notice.server.limit", quantityFormatter.size(settings.attachmentLimitBytes())));
    }

    private void fact(String key, String value) {
        facts.add(new Term(getTranslation("notice.server." + key)), new Description(value));
    }
}

package org.gradeport.notice.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.Panel;
import org.gradeport.ui.Toast;

/// Whether the links in mails need a sign-in; administrators say so.
final class LinkSignInPanel extends Panel {

    private final MailSite site;
    private final Checkbox signIn = new Checkbox(translate("notice.links.sign-in"));

    LinkSignInPanel(MailSite site) {
        super(translate("notice.links"));
        this.site = site;
        signIn.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(change.getValue());
            }
        });
        add(signIn);
    }

    void show() {
        boolean needed = site.links().isSignInNeeded();
        signIn.setValue(needed);
        signIn.setEnabled(site.isAdministrator());
        signIn.setHelperText(translate(needed ? "notice.links.closed" : "notice.links.open"));
    }

    private void change(boolean needed) {
        if (needed) {
            set(true);
            return;
        }
        ConfirmDialog question = Confirm.ask(
                getTranslation("notice.links.open.title"),
                getTranslation("notice.links.open.sentence"),
                getTranslation("notice.links.open.confirm"),
                () -> set(false));
        question.addCancelListener(cancel -> show());
    }

    private void set(boolean needed) {
        site.links().setSignInNeeded(needed);
        show();
        Toast.done(getTranslation("notice.links.saved"));
    }
}

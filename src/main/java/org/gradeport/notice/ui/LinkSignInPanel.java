package org.gradeport.notice.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.gradeport.link.LinkSettings;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.Panel;
import org.gradeport.ui.Toast;

/// Whether the links in mails need a sign-in; administrators can change it.
final class LinkSignInPanel extends Panel {

    private final LinkSettings settings;
    private final boolean isAdministrator;
    private final Checkbox signIn = new Checkbox(translate("notice.link-sign-in.sign-in"));

    LinkSignInPanel(LinkSettings settings, boolean isAdministrator) {
        super(translate("notice.link-sign-in"));
        this.settings = settings;
        this.isAdministrator = isAdministrator;
        signIn.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(change.getValue());
            }
        });
        add(signIn);
    }

    void show() {
        boolean needed = settings.isSignInNeeded();
        signIn.setValue(needed);
        signIn.setEnabled(isAdministrator);
        signIn.setHelperText(translate(needed ? "notice.link-sign-in.closed" : "notice.link-sign-in.open"));
    }

    private void change(boolean needed) {
        if (needed) {
            set(true);
            return;
        }
        ConfirmDialog question = Confirm.ask(
                getTranslation("notice.link-sign-in.open.title"),
                getTranslation("notice.link-sign-in.open.sentence"),
                getTranslation("notice.link-sign-in.open.confirm"),
                () -> set(false));
        question.addCancelListener(cancel -> show());
    }

    private void set(boolean needed) {
        settings.setSignInNeeded(needed);
        show();
        Toast.done(getTranslation("notice.link-sign-in.saved"));
    }
}

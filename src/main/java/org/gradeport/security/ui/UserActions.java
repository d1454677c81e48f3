package org.gradeport.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.gradeport.security.AccountRow;
import org.gradeport.ui.MoreMenu;

/// The actions on an account.
class UserActions extends Div {

    UserActions(AccountRow row, UserDialogs dialogs) {
        Button edit = new Button(getTranslation("security.user.edit"), click -> dialogs.edit(row));
        edit.setAriaLabel(getTranslation("security.user.edit-of", row.username()));
        edit.addClassName("small");
        MoreMenu more = new MoreMenu(getTranslation("security.user.more-of", row.username()));
        more.addAction(getTranslation("security.user.reset"), () -> dialogs.resetPassword(row));
        more.addAction(getTranslation("security.sessions"), () -> dialogs.sessions(row));
        more.addAction(
                getTranslation(row.enabled() ? "security.user.disable" : "security.user.enable"),
                () -> dialogs.toggle(row));
        dialogs.addSingleSignOn(more, row);
        addClassName("row-actions");
        add(edit, more);
    }
}

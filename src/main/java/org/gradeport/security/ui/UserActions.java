package org.gradeport.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gradeport.security.AccountRow;

/// What can be done with an account.
class UserActions extends Div {

    private static final long serialVersionUID = 1L;

    UserActions(AccountRow row, UserDialogs dialogs) {
        Button edit = new Button(getTranslation("security.user.edit"), click -> dialogs.edit(row));
        edit.setAriaLabel(getTranslation("security.user.edit-of", row.username()));
        Button more = new Button(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(getTranslation("security.user.more-of", row.username()));
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("security.user.reset"), click -> dialogs.resetPassword(row));
        menu.addItem(
                getTranslation(row.enabled() ? "security.user.disable" : "security.user.enable"),
                click -> dialogs.toggle(row));
        addClassName("row-actions");
        add(edit, more);
    }
}

package org.gradeport.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import org.gradeport.security.AccountRow;

/// What can be done with an account.
class UserActions extends Div {

    private static final long serialVersionUID = 1L;

    UserActions(AccountRow row, UserDialogs dialogs) {
        Button edit = new Button(getTranslation("security.user.edit"), click -> dialogs.edit(row));
        edit.setAriaLabel(getTranslation("security.user.edit-of", row.username()));
        MenuBar more = new MenuBar();
        MenuItem dots = more.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        dots.setAriaLabel(getTranslation("security.user.more-of", row.username()));
        SubMenu menu = dots.getSubMenu();
        menu.addItem(getTranslation("security.user.reset"), click -> dialogs.resetPassword(row));
        menu.addItem(
                getTranslation(row.enabled() ? "security.user.disable" : "security.user.enable"),
                click -> dialogs.toggle(row));
        addClassName("row-actions");
        add(edit, more);
    }
}

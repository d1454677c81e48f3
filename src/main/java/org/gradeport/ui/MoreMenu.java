package org.gradeport.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/// A menu of further actions, with the button `⋯`.
public final class MoreMenu extends MenuBar {

    private final MenuItem more;

    /// @param label for screen readers
    public MoreMenu(String label) {
        addThemeVariants(MenuBarVariant.LUMO_ICON);
        addClassName("more");
        more = addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(label);
    }

    public MenuItem addAction(String words) {
        return more.getSubMenu().addItem(words);
    }

    public void addAction(String words, Runnable action) {
        addAction(words).addClickListener(_ -> action.run());
    }
}

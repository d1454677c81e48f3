package org.gradeport.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/// What can be done besides, behind `⋯` at the end of a row.
public final class MoreMenu extends MenuBar {

    private final MenuItem more;

    /// @param label says to a screen reader what of
    public MoreMenu(String label) {
        addThemeVariants(MenuBarVariant.LUMO_ICON);
        addClassName("more");
        more = addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(label);
    }

    /// Offers one more thing to do.
    public MenuItem addAction(String words) {
        return more.getSubMenu().addItem(words);
    }

    /// Offers one more thing to do.
    public void addAction(String words, Runnable action) {
        addAction(words).addClickListener(_ -> action.run());
    }
}

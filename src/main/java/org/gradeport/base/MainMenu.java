package org.gradeport.base;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/// The views the reader may open, from their `@Menu`: `title` is the key of a text, `icon` a Vaadin icon such as
/// `vaadin:users`, and `order` sets the group: below 10 the daily work, 10 to 19 *Watch*, from 20 *Administer*.
class MainMenu extends Div {

    private static final long serialVersionUID = 1L;

    MainMenu() {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        addGroup("", entries, 0, 10);
        addGroup("base.menu.watch", entries, 10, 20);
        addGroup("base.menu.administer", entries, 20, 1_000);
    }

    private void addGroup(String label, List<MenuEntry> entries, double from, double below) {
        List<SideNavItem> items = entries.stream()
                .filter(entry -> entry.order() != null && entry.order() >= from && entry.order() < below)
                .map(this::item)
                .toList();
        if (!items.isEmpty()) {
            SideNav group = new SideNav();
            group.addItem(items.toArray(SideNavItem[]::new));
            String name = getTranslation(label.isEmpty() ? "base.menu.work" : label);
            if (label.isEmpty()) {
                group.getElement().setAttribute("aria-label", name);
            } else {
                group.setLabel(name);
            }
            add(group);
        }
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(!entry.path().isEmpty());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }
}

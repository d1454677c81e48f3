package org.gradeport.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The views that the user may open, from their `@Menu`: `title` is the key of a text, `icon` a Vaadin icon such as
/// `vaadin:users`, and `order` sets the group: *Daily work* below 10, *Watch* from 10 to 19, *Administer* from 20.
class MainMenu extends Div {

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final int MOST = 99;

    private final transient List<MenuBadge> badges;
    private final transient Map<MenuBadge, Span> shown = new LinkedHashMap<>();

    MainMenu(BackgroundExecutor backgroundExecutor, List<MenuBadge> badges) {
        this.badges = badges;
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        addGroup("", entries, 0, 10);
        addGroup("base.menu.watch", entries, 10, 20);
        addGroup("base.menu.administer", entries, 20, 1_000);
        if (!shown.isEmpty()) {
            backgroundExecutor.whileAttached(this, BEAT, this::poll);
        }
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
        String path = entry.path().replaceFirst("^/", "");
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), path);
        item.setMatchNested(!path.isEmpty());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        badges.stream()
                .filter(badge -> badge.path().equals(path))
                .forEach(badge -> item.setSuffixComponent(span(badge)));
        return item;
    }

    private Span span(MenuBadge badge) {
        Span span = new Span();
        span.addClassName("menu-badge");
        shown.put(badge, span);
        return span;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        showBadges();
    }

    private void poll(UI ui) {
        boolean moved = shown.entrySet().stream()
                .anyMatch(each ->
                        !words(each.getKey().count()).equals(each.getValue().getText()));
        if (moved) {
            PageAccess.run(ui, this::showBadges);
        }
    }

    private void showBadges() {
        shown.forEach((badge, span) -> {
            int count = badge.count();
            span.setText(words(count));
            span.setVisible(count > 0);
            span.getElement().setAttribute("aria-label", getTranslation(badge.key(), count));
        });
    }

    private static String words(int count) {
        return count > MOST ? MOST + "+" : String.valueOf(count);
    }
}

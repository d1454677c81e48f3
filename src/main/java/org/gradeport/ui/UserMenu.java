package org.gradeport.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradeport.base.Appearance;
import org.gradeport.base.VisibleText;

/// The menu of the signed-in user: name and roles, appearance, entries of other packages, sign-out.
class UserMenu extends MenuBar {

    private final Map<Appearance, MenuItem> appearances = new EnumMap<>(Appearance.class);

    UserMenu(AuthenticationContext signedIn, List<UserMenuEntry> entries) {
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        String name = signedIn.getPrincipalName().orElse("");
        MenuItem user = addItem(face(name, roles(signedIn)));
        user.setAriaLabel(getTranslation("base.user-menu", name));
        SubMenu menu = user.getSubMenu();
        addAppearances(menu.addItem(getTranslation("base.appearance")).getSubMenu());
        entries.forEach(entry -> menu.addItem(getTranslation(entry.key()), click -> entry.open()));
        menu.addComponent(new Hr());
        menu.addItem(getTranslation("base.sign-out"), click -> signedIn.logout());
    }

    private static Span face(String name, String roles) {
        Span who = new Span(new Span(name), new Span(roles));
        who.addClassName("user-menu-who");
        Span face = new Span(VaadinIcon.USER.create(), who);
        face.addClassName("user-menu-face");
        return face;
    }

    private String roles(AuthenticationContext signedIn) {
        return signedIn.getGrantedRoles().stream()
                .sorted()
                .map(role -> getTranslation("base.role." + role))
                .collect(VisibleText.joining(", "));
    }

    private void addAppearances(SubMenu menu) {
        for (Appearance appearance : Appearance.values()) {
            MenuItem item = menu.addItem(getTranslation(appearance.key()), click -> choose(appearance));
            item.setCheckable(true);
            appearances.put(appearance, item);
        }
        check(Appearance.of(VaadinRequest.getCurrent().getCookies()));
    }

    private void choose(Appearance appearance) {
        Page page = UI.getCurrent().getPage();
        page.setColorScheme(ColorScheme.Value.valueOf(appearance.name()));
        page.executeJs(
                "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'",
                Appearance.COOKIE,
                appearance.name());
        check(appearance);
    }

    private void check(Appearance chosen) {
        appearances.forEach((appearance, item) -> item.setChecked(appearance == chosen));
    }
}

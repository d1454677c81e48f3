package org.gradeport.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.gradeport.base.PortalProperties;

/// The frame around every view: brand, menu by role, user menu. Views get it automatically.
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout {

    MainLayout(
            PortalProperties portal,
            AuthenticationContext signedIn,
            List<UserMenuEntry> entries,
            List<MenuBadge> badges,
            BackgroundExecutor backgroundExecutor) {
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(portal.name()), scrolling(new MainMenu(backgroundExecutor, badges)));
        if (signedIn.isAuthenticated()) {
            addToDrawer(new UserMenu(signedIn, entries));
        }
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("base.menu"));
        addToNavbar(toggle, brand(portal.name()));
    }

    private static Scroller scrolling(MainMenu menu) {
        Scroller scroller = new Scroller(menu);
        scroller.addClassName("main-menu");
        return scroller;
    }

    private static Anchor brand(String name) {
        Span mark = new Span(name.substring(0, name.offsetByCodePoints(0, 1)));
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Anchor brand = new Anchor(".", "");
        brand.getElement().setAttribute("router-link", true);
        brand.addClassName("brand");
        brand.add(mark, new Span(name));
        return brand;
    }
}

package org.gradeport.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradeport.api.ForeignResources;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Opens every view as an operator and as a teacher. A new view must be added here.
@PortalTest
class ViewAccessTest {

    private static final Map<String, String> VIEWS = new TreeMap<>(Map.ofEntries(
            Map.entry("", "operator teacher"),
            // It forwards signed-in users.
            Map.entry("login", ""),
            Map.entry("dashboard", "operator"),
            Map.entry("attention", "operator"),
            Map.entry("system", "operator"),
            Map.entry("retention", "operator"),
            Map.entry("mail", "operator"),
            Map.entry("records", ""),
            Map.entry("users", ""),
            Map.entry("audit", ""),
            Map.entry("tokens", "operator teacher"),
            Map.entry("password", ""),
            Map.entry("exports", "operator teacher"),
            Map.entry("exports/new", "teacher"),
            Map.entry("exports/:id([0-9]{1,18})", "operator"),
            Map.entry("schedules", "operator teacher"),
            Map.entry("schedules/new", "teacher"),
            Map.entry("schedules/:id([0-9]{1,18})", "operator"),
            Map.entry("schedules/:id([0-9]{1,18})/edit", "")));

    @Autowired
    ApplicationContext context;

    @Autowired
    TestAccounts accounts;

    @Autowired
    ForeignResources anothers;

    @BeforeEach
    void an_administrator_has_exported_the_students() {
        anothers.make();
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
        anothers.remove();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "TEACHER"})
    void a_view_opens_for_the_right_roles(Role role) {
        accounts.signIn(role, role == Role.TEACHER ? "nobody" : null);
        BrowserlessPortal.open(context);
        Map<String, Class<? extends Component>> there = new TreeMap<>();
        RouteConfiguration.forApplicationScope()
                .getAvailableRoutes()
                .forEach(route ->
                        templates(route).forEach(template -> there.put(template, route.getNavigationTarget())));
        // A view of another test.
        there.remove("elsewhere");
        assertThat(there.keySet()).isEqualTo(VIEWS.keySet());
        there.forEach((template, view) -> {
            String path = template.replaceAll(":id\\([^)]*\\)", String.valueOf(anothers.idFor(template)));
            assertThat(opens(path, view))
                    .as(path)
                    .isEqualTo(VIEWS.getOrDefault(template, "")
                            .contains(role.name().toLowerCase(java.util.Locale.ROOT)));
        });
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(alias -> alias.getTemplate()));
    }

    private boolean opens(String path, Class<? extends Component> view) {
        BrowserlessPortal.navigate("tokens");
        BrowserlessPortal.navigate(path);
        String text = BrowserlessPortal.text();
        assertThat(text).as(path).contains("API tokens");
        assertThat(anothers.records()).as(path).noneMatch(text::contains);
        boolean isThere = UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(view::isInstance);
        boolean isForwarded = path.isEmpty()
                && !UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getPath()
                        .equals("tokens");
        return (isThere || isForwarded)
                && !text.toLowerCase(java.util.Locale.ROOT).contains("no such ");
    }
}

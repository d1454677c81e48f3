package org.gradeport.testing;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinService;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/// All views of the portal without a browser, for the user of this thread.
public final class BrowserlessPortal {

    private static final Routes ROUTES = new Routes(
            find(Component.class, new AnnotationTypeFilter(Route.class)),
            find(HasErrorParameter.class, new AssignableTypeFilter(HasErrorParameter.class)),
            true);

    private BrowserlessPortal() {}

    /// Opens the portal in an empty browser.
    public static void open(ApplicationContext beans) {
        MockVaadin.setMockRequestFactory(BrowserlessPortal::request);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, beans, MockedUI::new));
        RouteRegistry registry = VaadinService.getCurrent().getRouter().getRegistry();
        BrowserlessPortal.<Class<? extends RouterLayout>>find(
                        RouterLayout.class, new AnnotationTypeFilter(Layout.class))
                .forEach(registry::setLayout);
    }

    /// Navigates to a path, which may have a query.
    public static void navigate(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    /// The text of the page with its layout, without rows of grids.
    public static String text() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement()
                .getTextRecursively();
    }

    /// Sets the language of the pages, like the requests of a browser.
    public static void speak(Locale locale) {
        UI.getCurrent().setLocale(locale);
        LocaleContextHolder.setLocale(locale);
    }

    /// Waits until the page shows data that is read in the background.
    public static void eventually(ThrowingRunnable seen) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            seen.run();
        });
    }

    /// Closes the browser and signs out.
    public static void close() {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
        LocaleContextHolder.resetLocaleContext();
        SecurityContextHolder.clearContext();
    }

    /// Views are package-private, which Karibu's own search ignores.
    @SuppressWarnings("unchecked") // The filter has looked at the type.
    private static <T> Set<T> find(Class<?> kind, TypeFilter filter) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(filter);
        return scan.findCandidateComponents("org.gradeport").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(kind::isAssignableFrom)
                .map(found -> (T) found)
                .collect(Collectors.toSet());
    }

    private static FakeRequest request(FakeHttpSession session) {
        FakeRequest request = new FakeRequest(session);
        Optional<Authentication> who =
                Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
        who.ifPresent(request::setUserPrincipalInt);
        request.setUserInRole((_, role) -> who.stream()
                .flatMap(each -> each.getAuthorities().stream())
                .anyMatch(each -> ("ROLE_" + role).equals(each.getAuthority())));
        return request;
    }
}

package org.gradeport.doors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Finds every door of a running portal: mapped methods and folders of the dispatcher, the actuator's too, filters,
/// servlets, routes and kinds of requests of Vaadin, and the classes that serve or receive files in a page.
@Component
@Lazy
class DoorScan {

    /// They let a request pass or refuse it, and do nothing for it.
    private static final Set<String> GUARDS = Set.of(
            "AccountStateFilter",
            "AnonymousAuthenticationFilter",
            "AuthorizationFilter",
            "BearerTokenFilter",
            "CsrfFilter",
            "DisableEncodeUrlFilter",
            "ExceptionTranslationFilter",
            "HeaderWriterFilter",
            "RequestCacheAwareFilter",
            "SecurityContextHolderAwareRequestFilter",
            "SecurityContextHolderFilter",
            "SessionManagementFilter",
            "WebAsyncManagerIntegrationFilter");

    private static final Set<String> ANSWER_LINKS =
            Set.of("OAuth2AuthorizationRequestRedirectFilter", "OAuth2LoginAuthenticationFilter", "StraightFilter");

    private final WebApplicationContext portal;

    DoorScan(WebApplicationContext portal) {
        this.portal = portal;
    }

    Set<String> doors() {
        return Stream.of(calls(), folders(), filters(), servlets(), pages(), requests(), files())
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> calls() {
        return portal.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(DoorScan::calls);
    }

    private static Stream<String> calls(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("CALL ANY " + path)
                        : methods.stream().map(method -> "CALL " + method + " " + path));
    }

    private Stream<String> folders() {
        return portal.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .map(path -> "FOLDER GET " + path.replaceFirst("/\\d+\\.\\d+\\.\\d+/", "/{version}/"));
    }

    /// Filters of the security that may answer requests themselves.
    private Stream<String> filters() {
        return portal.getBeansOfType(SecurityFilterChain.class).values().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(filter -> filter.getClass().getSimpleName())
                .filter(name -> !GUARDS.contains(name))
                .map(name -> "FILTER %s %s".formatted(ANSWER_LINKS.contains(name) ? "GET" : "POST", name));
    }

    private Stream<String> servlets() {
        return server().getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .map("SERVLET GET "::concat);
    }

    private Stream<String> pages() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(server())).getRegisteredRoutes().stream()
                .flatMap(DoorScan::templates)
                // A view of another test.
                .filter(template -> !template.equals("elsewhere"))
                .map("PAGE GET /"::concat);
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(alias -> alias.getTemplate()));
    }

    private static Stream<String> requests() {
        return Arrays.stream(RequestType.values()).map(type -> "REQUEST POST /?v-r=" + type.getIdentifier());
    }

    private static Stream<String> files() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.gradeport").stream()
                        .filter(DoorScan::handlesFiles)
                        .map(made -> made.isAssignableTo(UploadHandler.class)
                                ? "FILE POST " + made.getSimpleName()
                                : "FILE GET " + made.getSimpleName());
    }

    private static boolean handlesFiles(JavaClass found) {
        return found.isAssignableTo(DownloadHandler.class)
                || found.isAssignableTo(UploadHandler.class)
                || found.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTargetOwner())
                        .anyMatch(owner -> owner.isEquivalentTo(DownloadHandler.class)
                                || owner.isEquivalentTo(UploadHandler.class));
    }

    private ServletContext server() {
        return Objects.requireNonNull(portal.getServletContext());
    }
}

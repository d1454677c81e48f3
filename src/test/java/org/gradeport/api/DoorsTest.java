package org.gradeport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.link.Links;
import org.gradeport.schedule.MissedRule;
import org.gradeport.schedule.OverlapRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleWish;
import org.gradeport.schedule.Timing;
import org.gradeport.security.Role;
import org.gradeport.security.TestAccounts;
import org.gradeport.security.Tokens;
import org.gradeport.testing.MailedRequests;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.Screens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks every door there is, as an operator, who runs the portal and reads no record, and as a teacher, who sees
/// nothing of what runs it. A new door must be named here.
@PortalTest
class DoorsTest {

    private static final String EXPORT = "{\"export_type\":\"students\",\"export_format\":\"csv\"}";
    private static final String SCHEDULE = "{\"name\":\"Nightly\",\"request\":" + EXPORT
            + ",\"frequency\":\"daily\",\"time\":\"02:00\",\"zone\":\"Europe/Athens\"}";

    /// Method, path, who of `operator` and `teacher` may; then what is sent.
    private static final String DOORS = """
            POST   /api/v1/auth/token                                   operator teacher
            GET    /api/v1/export-types                                 operator teacher
            GET    /api/v1/export-formats                               operator teacher
            GET    /api/v1/export-types/{type}/filters/{filter}/choices teacher
            POST   /api/v1/import-export/exports                        teacher EXPORT
            GET    /api/v1/import-export/exports                        operator teacher
            GET    /api/v1/import-export/exports/{id}                   operator
            POST   /api/v1/import-export/exports/{id}/retry             operator
            DELETE /api/v1/import-export/exports/{id}                   operator
            GET    /api/v1/export-jobs/{id}/download                    -
            POST   /api/v1/export-schedules                             teacher SCHEDULE
            GET    /api/v1/export-schedules                             operator teacher
            GET    /api/v1/export-schedules/{id}                        operator
            PUT    /api/v1/export-schedules/{id}                        - SCHEDULE
            PATCH  /api/v1/export-schedules/{id}                        - SCHEDULE
            POST   /api/v1/export-schedules/{id}/pause                  operator
            POST   /api/v1/export-schedules/{id}/resume                 operator
            POST   /api/v1/export-schedules/{id}/run                    operator
            POST   /api/v1/export-schedules/{id}/test                   -
            GET    /api/v1/export-schedules/{id}/next-runs              operator
            GET    /api/v1/export-schedules/{id}/runs                   operator
            POST   /api/v1/export-schedules/preview                     operator teacher SCHEDULE
            DELETE /api/v1/export-schedules/{id}                        -
            GET    /api/v1/export-metrics/stats                         operator
            GET    /api/v1/export-metrics/slowest                       operator
            GET    /api/v1/export-metrics/failures                      operator
            GET    /api/v1/export-metrics/schedules/{id}/baseline       operator
            GET    /api/v1/export-metrics/export.jsonl                  operator
            POST   /api/v1/export-metrics/report                        operator
            GET    /api/v1/attention                                    operator
            POST   /api/v1/attention/snoozes                            operator EMPTY
            DELETE /api/v1/attention/snoozes                            operator
            GET    /api/v1/retention/policy                             operator
            PUT    /api/v1/retention/policy                             - POLICY
            GET    /api/v1/retention/preview                            operator
            POST   /api/v1/retention/run                                - SWEEP
            GET    /api/v1/retention/runs                               operator
            GET    /api/v1/retention/runs/{id}/files                    operator
            GET    /api/v1/records                                      -
            POST   /api/v1/records/import                               -
            GET    /link/{secret}                                       -
            GET    /link/{secret}/file                                  -
            HEAD   /link/{secret}/file                                  -
            POST   /link/{secret}/again                                 -
            """;

    private static final Map<String, String> BODIES = Map.of(
            "EXPORT", EXPORT,
            "SCHEDULE", SCHEDULE,
            "POLICY", "{\"version\":0}",
            "SWEEP", "{\"token\":\"x\"}",
            "EMPTY", "{}");

    private static final Map<String, String> VIEWS = new TreeMap<>(Map.ofEntries(
            Map.entry("", "operator teacher"),
            // It leads on who is signed in.
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
            Map.entry("exports", "operator teacher"),
            Map.entry("exports/new", "teacher"),
            Map.entry("exports/:id([0-9]{1,18})", "operator"),
            Map.entry("schedules", "operator teacher"),
            Map.entry("schedules/new", "teacher"),
            Map.entry("schedules/:id([0-9]{1,18})", "operator"),
            Map.entry("schedules/:id([0-9]{1,18})/edit", "")));

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    ExportService exports;

    @Autowired
    MailedRequests requests;

    @Autowired
    ScheduleService schedules;

    @Autowired
    Links links;

    @Autowired
    JdbcClient database;

    private long export;
    private long schedule;
    private String secret = "";

    @BeforeEach
    void an_administrator_has_exported_the_students() {
        accounts.signIn(Role.ADMIN);
        ExportRequest students = new ExportRequest("students", "csv", Selection.ALL, Map.of(), null);
        Export ready = requests.ended(exports.request(students, null));
        export = ready.id();
        Timing hourly = Timing.of("hourly", null, "00:00", List.of(), "Europe/Athens", null, null);
        schedule = schedules
                .create(new ScheduleWish("All", students, hourly, MissedRule.RUN, OverlapRule.SKIP, false), null)
                .id();
        secret = links.make(ready, 77).getPath().substring("/link/".length());
    }

    @AfterEach
    void close() {
        Screens.close();
        SecurityContextHolder.clearContext();
        database.sql("delete from schedule").update();
    }

    @Test
    void every_door_of_the_api_and_of_links_is_named() {
        RequestMappingHandlerMapping mapping =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Set<String> there = mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.gradeport."))
                .flatMap(each -> each.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                each.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toSet());
        assertThat(doors().map(door -> door.method() + " " + door.path())).containsExactlyInAnyOrderElementsOf(there);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "TEACHER"})
    void a_door_opens_to_whom_it_should_and_no_record_comes_out(Role role) throws Exception {
        MockMvc api = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        accounts.signIn(role, role == Role.TEACHER ? "nobody" : null);
        String token = tokens.make("doors", null).secret();
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        SecurityContextHolder.clearContext();
        List<String> wrong = new ArrayList<>();
        for (Door door : doors().toList()) {
            MockHttpServletResponse answer = knock(api, door, token, signedIn);
            if (isShut(answer) == door.isFor(role)) {
                wrong.add(door + ": " + answer.getStatus() + " " + answer.getErrorMessage());
            }
            assertThat(records()).as(door.toString()).noneMatch(text(answer)::contains);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "TEACHER"})
    void a_view_opens_to_whom_it_should(Role role) {
        accounts.signIn(role, role == Role.TEACHER ? "nobody" : null);
        Screens.open(context);
        Map<String, Class<? extends Component>> there = new TreeMap<>();
        RouteConfiguration.forApplicationScope()
                .getAvailableRoutes()
                .forEach(route ->
                        templates(route).forEach(template -> there.put(template, route.getNavigationTarget())));
        // A view of another test.
        there.remove("elsewhere");
        assertThat(there.keySet()).isEqualTo(VIEWS.keySet());
        there.forEach((template, view) -> {
            String path = template.replaceAll(":id\\([^)]*\\)", String.valueOf(idFor(template)));
            assertThat(opens(path, view))
                    .as(path)
                    .isEqualTo(VIEWS.getOrDefault(template, "").contains(word(role)));
        });
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(alias -> alias.getTemplate()));
    }

    private boolean opens(String path, Class<? extends Component> view) {
        Screens.navigate("tokens");
        Screens.navigate(path);
        String text = Screens.text();
        assertThat(text).as(path).contains("API tokens");
        assertThat(records()).as(path).noneMatch(text::contains);
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

    private MockHttpServletResponse knock(MockMvc api, Door door, String token, @Nullable Authentication signedIn)
            throws Exception {
        String path = door.path()
                .replace("{id}", String.valueOf(idFor(door.path())))
                .replace("{type}", "students")
                .replace("{filter}", "class")
                .replace("{secret}", secret);
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(door.method()), path)
                .param("key", "x");
        if (path.startsWith("/link/")) {
            // Links open in a browser, where people sign in by the form.
            request.with(authentication(Objects.requireNonNull(signedIn))).with(csrf());
        } else {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        String body = BODIES.get(door.body());
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        } else if (path.endsWith("/import")) {
            request.contentType(MediaType.MULTIPART_FORM_DATA);
        }
        return api.perform(request).andReturn().getResponse();
    }

    private long idFor(String path) {
        return path.contains("schedules") ? schedule : export;
    }

    /// A wrong value or a state in the way is an answer to somebody who may.
    private static boolean isShut(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isLessThan(500);
        return answer.getStatus() == 403 || answer.getStatus() == 404;
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /// What only a record of a student says.
    private List<String> records() {
        return database.sql(
                        "select p.sourced_id from person p join person_role r on r.person_id = p.id where r.role = 'student' limit 300")
                .query((row, _) -> row.getString("sourced_id"))
                .list();
    }

    private static Stream<Door> doors() {
        return DOORS.lines().map(Door::read);
    }

    private static String word(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }

    private record Door(String method, String path, List<String> rest) {

        static Door read(String line) {
            String[] parts = line.split(" +");
            return new Door(parts[0], parts[1], List.of(parts).subList(2, parts.length));
        }

        boolean isFor(Role role) {
            return rest.contains(word(role));
        }

        String body() {
            return rest.getLast();
        }
    }
}

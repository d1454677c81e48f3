package org.gradeport.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.security.web.ApiScopes;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PortalTest
class TokenScopesTest {

    @Autowired
    TokenService tokenService;

    @Autowired
    TokenLife tokenLife;

    @Autowired
    TestAccounts people;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mockMvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping doors;

    @Test
    void each_call_needs_its_scope() {
        var scopes = new TreeMap<String, String>();
        doors.getHandlerMethods()
                .keySet()
                .forEach(call -> call.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.equals("/api/v1/auth/token"))
                        .forEach(path -> call.getMethodsCondition().getMethods().stream()
                                .filter(method -> !method.name().equals("GET") || path.endsWith("/download"))
                                .forEach(method -> scopes.put(
                                        path.substring(8) + " " + method,
                                        TokenScope.format(
                                                ApiScopes.of(new MockHttpServletRequest(method.name(), path)))))));
        assertThat(scopes)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("attention/snoozes DELETE", "operate"),
                        Map.entry("attention/snoozes POST", "operate"),
                        Map.entry("export-jobs/{id}/download GET", "export"),
                        Map.entry("export-metrics/report POST", "operate"),
                        Map.entry("export-schedules POST", "export"),
                        Map.entry("export-schedules/preview POST", "read"),
                        Map.entry("export-schedules/{id} DELETE", "export"),
                        Map.entry("export-schedules/{id} PATCH", "export"),
                        Map.entry("export-schedules/{id} PUT", "export"),
                        Map.entry("export-schedules/{id}/pause POST", "export,operate"),
                        Map.entry("export-schedules/{id}/resume POST", "export,operate"),
                        Map.entry("export-schedules/{id}/run POST", "export,operate"),
                        Map.entry("export-schedules/{id}/test POST", "export"),
                        Map.entry("import-export/exports POST", "export"),
                        Map.entry("import-export/exports/{id} DELETE", "export,operate"),
                        Map.entry("import-export/exports/{id}/retry POST", "export,operate"),
                        Map.entry("records/import POST", "import"),
                        Map.entry("records/imports/{id}/undo POST", "import"),
                        Map.entry("retention/policy PUT", "admin"),
                        Map.entry("retention/run POST", "admin")));
    }

    @Test
    void a_call_without_the_scope_is_refused_with_its_name() throws Exception {
        people.signIn(Role.ADMIN);
        String bearer = "Bearer "
                + tokenService.make("reader", null, Set.of(TokenScope.READ)).secret();
        mockMvc.perform(get("/api/v1/export-types").header("Authorization", bearer))
                .andExpect(status().isOk());
        mockMvc.perform(post("/api/v1/import-export/exports")
                        .header("Authorization", bearer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden())
                .andExpect(header().string("WWW-Authenticate", containsString("scope=\"export\"")))
                .andExpect(jsonPath("$.detail").value("The token lacks the scope that this call needs: export"));
    }

    @Test
    void only_the_scope_operate_changes_what_others_requested() throws Exception {
        people.signIn(Role.ADMIN);
        String own = bearer(TokenScope.EXPORT);
        String location = mockMvc.perform(post("/api/v1/import-export/exports")
                        .header("Authorization", own)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"export_type\":\"courses\",\"export_format\":\"csv\"}"))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        people.signIn(Role.ADMIN);
        String exporter = bearer(TokenScope.EXPORT);
        String operator = bearer(TokenScope.EXPORT, TokenScope.OPERATE);
        for (String call : new String[] {"?purge=true", ""}) {
            mockMvc.perform(delete(location + call).header("Authorization", exporter))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail").value(containsString("operate")));
        }
        mockMvc.perform(post(location + "/retry").header("Authorization", exporter))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("operate")));
        mockMvc.perform(delete(location + "?purge=true").header("Authorization", operator))
                .andExpect(status().is2xxSuccessful());
    }

    private String bearer(TokenScope... scopes) {
        return "Bearer " + tokenService.make("scoped", null, Set.of(scopes)).secret();
    }

    @Test
    void a_token_has_no_scope_that_its_account_cannot_use() {
        people.signIn(Role.TEACHER);
        assertThatExceptionOfType(AccountRuleException.class)
                .isThrownBy(() -> tokenService.make("too much", null, Set.of(TokenScope.ADMIN)))
                .matches(refusal -> refusal.refusals().containsKey(AccountField.SCOPES));
        assertThatExceptionOfType(AccountRuleException.class)
                .isThrownBy(() -> tokenService.make("nothing", null, Set.of()));
    }

    @Test
    void an_administrator_sets_the_longest_life() {
        people.signIn(Role.ADMIN);
        tokenLife.limit(30);
        try {
            assertThatExceptionOfType(AccountRuleException.class)
                    .isThrownBy(() -> tokenService.make("for ever", null, Set.of(TokenScope.READ)));
            assertThatExceptionOfType(AccountRuleException.class).isThrownBy(() -> make(Duration.ofDays(31)));
            assertThat(make(Duration.ofDays(30)).expiresAt()).isNotNull();
        } finally {
            tokenLife.limit(0);
        }
        assertThatExceptionOfType(AccountRuleException.class).isThrownBy(() -> tokenLife.limit(-1));
        people.signIn(Role.TEACHER);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> tokenLife.limit(1));
    }

    @Test
    void a_token_from_before_a_longest_life_was_set_ends_by_then_too() {
        people.signIn(Role.ADMIN);
        String endless = tokenService.make("old", null, Set.of(TokenScope.READ)).secret();
        String soon = make(Duration.ofDays(3)).secret();
        try {
            assertThat(tokenLife.limit(30)).isPositive();
        } finally {
            assertThat(tokenLife.limit(0)).isZero();
        }
        assertThat(tokenService.use(endless, clock.instant().plus(Duration.ofDays(29))))
                .isPresent();
        assertThat(tokenService.use(endless, clock.instant().plus(Duration.ofDays(31))))
                .isEmpty();
        assertThat(tokenService.use(soon, clock.instant().plus(Duration.ofDays(4))))
                .isEmpty();
    }

    private IssuedToken make(Duration life) {
        return tokenService.make("bounded", clock.instant().plus(life), Set.of(TokenScope.READ));
    }
}

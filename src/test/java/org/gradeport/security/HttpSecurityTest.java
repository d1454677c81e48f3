package org.gradeport.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.gradeport.base.Sha256;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockRequestDispatcher;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
class HttpSecurityTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestAccounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    TokenService tokenService;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc mockMvc;

    @BeforeEach
    void open() {
        MockServletContext server = (MockServletContext) Objects.requireNonNull(context.getServletContext());
        server.registerNamedDispatcher("springServlet", new MockRequestDispatcher("springServlet"));
    }

    @Test
    void the_form_signs_in() throws Exception {
        Account teacher = accounts.create(Role.TEACHER, null);
        mockMvc.perform(formLogin().user(teacher.username()).password(TestAccounts.PASSWORD))
                .andExpect(authenticated().withUsername(teacher.username()).withRoles("TEACHER"));
    }

    @Test
    void a_wrong_password_leads_back_to_the_form() throws Exception {
        Account teacher = accounts.create(Role.TEACHER, null);
        mockMvc.perform(formLogin().user(teacher.username()).password("not that one at all"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void a_failure_counts_once() throws Exception {
        Account teacher = accounts.create(Role.TEACHER, null);
        mockMvc.perform(formLogin().user(teacher.username()).password("not that one at all"));
        assertThat(database.sql("select failures from sign_in_attempt where subject = ?")
                        .param("user:" + Sha256.hex(teacher.username()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void too_many_failures_lead_back_to_the_form_with_the_wait() throws Exception {
        Account teacher = accounts.create(Role.TEACHER, null);
        for (int i = 0; i < 5; i++) {
            mockMvc.perform(formLogin().user(teacher.username()).password("guess number " + i));
        }
        mockMvc.perform(formLogin().user(teacher.username()).password(TestAccounts.PASSWORD))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrlPattern("/login?wait=*"));
    }

    @Test
    void a_known_browser_signs_in_while_others_guess() throws Exception {
        Account teacher = accounts.create(Role.TEACHER, null);
        Cookie known = mockMvc.perform(formLogin().user(teacher.username()).password(TestAccounts.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("gradeport-known");
        for (int i = 0; i < 5; i++) {
            mockMvc.perform(formLogin().user(teacher.username()).password("guess number " + i));
        }
        mockMvc.perform(post("/login")
                        .cookie(Objects.requireNonNull(known))
                        .with(csrf())
                        .param("username", teacher.username())
                        .param("password", TestAccounts.PASSWORD))
                .andExpect(authenticated());
        mockMvc.perform(post("/login")
                        .cookie(known)
                        .with(csrf())
                        .param("username", teacher.username())
                        .param("password", "not that one at all"))
                .andExpect(unauthenticated());
    }

    @Test
    void the_form_is_ours() throws Exception {
        mockMvc.perform(get("/login")).andExpect(forwardedUrl("springServlet"));
    }

    @Test
    void a_page_asks_a_stranger_to_sign_in() throws Exception {
        mockMvc.perform(get("/users").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("/**/login"));
    }

    @Test
    void the_api_asks_for_a_token_in_its_own_words() throws Exception {
        mockMvc.perform(get("/api/v1/export-types"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(header().string("Content-Type", containsString("application/problem+json")))
                .andExpect(jsonPath("$.hint").isNotEmpty())
                .andExpect(jsonPath("$.instance").value("/api/v1/export-types"));
    }

    @Test
    void an_invented_token_is_refused_even_where_none_is_needed() throws Exception {
        mockMvc.perform(get("/actuator/health").header("Authorization", "Bearer gp_invented"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")));
    }

    @Test
    void health_is_public_and_metrics_are_for_operators() throws Exception {
        mockMvc.perform(get("/actuator/health")).andExpect(status().isOk());
        mockMvc.perform(get("/actuator/info")).andExpect(status().isUnauthorized());
        mockMvc.perform(get("/actuator/info").header("Authorization", bearer(Role.TEACHER)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").isNotEmpty());
        mockMvc.perform(get("/actuator/info").header("Authorization", bearer(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").isNotEmpty());
    }

    @Test
    void a_disabled_account_loses_its_token_with_the_next_request() throws Exception {
        Account teacher = accounts.create(Role.TEACHER, null);
        String bearer = "Bearer "
                + tokenService
                        .signIn(teacher.username(), TestAccounts.PASSWORD, "192.0.2.9")
                        .secret();
        repository.save(repository
                .findById(teacher.number())
                .orElseThrow()
                .withProfile(new AccountChange(teacher.name(), null, Role.TEACHER, null, false)));
        mockMvc.perform(get("/api/v1/nothing-here").header("Authorization", bearer))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void a_disabled_account_loses_its_session_with_the_next_request() throws Exception {
        Account teacher = accounts.create(Role.TEACHER, null);
        MockHttpSession session = (MockHttpSession)
                mockMvc.perform(formLogin().user(teacher.username()).password(TestAccounts.PASSWORD))
                        .andReturn()
                        .getRequest()
                        .getSession();
        repository.save(repository
                .findById(teacher.number())
                .orElseThrow()
                .withProfile(new AccountChange(teacher.name(), null, Role.TEACHER, null, false)));
        mockMvc.perform(get("/users").session(session).accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrlPattern("/**/login"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void pages_carry_headers_that_keep_others_out() throws Exception {
        mockMvc.perform(get("/login"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void a_browser_caches_scripts_and_styles_but_no_page() throws Exception {
        for (String cached :
                List.of("/VAADIN/build/x.js", "/VAADIN/static/push/x.js", "/aura/aura.css", "/styles.css")) {
            mockMvc.perform(get(cached)).andExpect(header().doesNotExist("Pragma"));
        }
        for (String fresh : List.of("/login", "/VAADIN/dynamic/resource/1", "/link/x")) {
            mockMvc.perform(get(fresh)).andExpect(header().string("Cache-Control", containsString("no-store")));
        }
    }

    private String bearer(Role role) {
        Account account = accounts.create(role, null);
        return "Bearer "
                + tokenService
                        .signIn(account.username(), TestAccounts.PASSWORD, "192.0.2.7")
                        .secret();
    }
}

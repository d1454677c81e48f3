package org.gradeport.api;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.gradeport.security.Role;
import org.gradeport.security.TokenService;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// Calls the API as a program with a token, through all filters.
@PortalTest
public abstract class ApiTestBase {

    @Autowired
    WebApplicationContext context;

    @Autowired
    public TestAccounts accounts;

    @Autowired
    TokenService tokenService;

    public MockMvc api = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void openApi() {
        api = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /// A token of a new account.
    public final String token(Role role) {
        accounts.signIn(role);
        return token();
    }

    /// A token of the user of this thread, who is signed out.
    public final String token() {
        String secret = tokenService.make("test", null).secret();
        SecurityContextHolder.clearContext();
        return secret;
    }

    public final ResultActions as(String token, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return api.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    public static <B extends AbstractMockHttpServletRequestBuilder<B>> B json(B request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    public static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}

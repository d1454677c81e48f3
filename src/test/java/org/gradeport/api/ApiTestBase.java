package org.gradeport.api;

import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/// Calls the API as a program with a token, through all filters.
@PortalTest
public abstract class ApiTestBase {

    @Autowired
    WebApplicationContext context;

    @Autowired
    public TestAccounts accounts;

    @Autowired
    public MockMvc api;

    /// A token of a new account.
    public final String token(Role role) {
        return accounts.token(role);
    }

    /// A token of the user of this thread, who is signed out.
    public final String token() {
        return accounts.token();
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

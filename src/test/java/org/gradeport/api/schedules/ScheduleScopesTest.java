package org.gradeport.api.schedules;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.gradeport.security.Role;
import org.gradeport.security.TokenScope;
import org.gradeport.security.TokenService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/// What the token of an administrator does with the schedule of another one.
class ScheduleScopesTest extends SchedulesApiFixture {

    @Autowired
    TokenService tokens;

    @ParameterizedTest
    @CsvSource({
        "POST, /pause, {}",
        "POST, /resume, {}",
        "POST, /run, {}",
        "POST, /test, {}",
        "PATCH, '', {\"name\":\"Mine\"}",
        "PUT, '', whole",
        "DELETE, '', {}"
    })
    void only_the_scope_operate_changes_a_schedule_of_another(String method, String path, String body)
            throws Exception {
        String address = PATH + "/" + made(",\"notify\":false") + path;
        String content = body.equals("whole") ? DAILY.formatted(",\"version\":1") : body;
        as(token(TokenScope.EXPORT), json(request(HttpMethod.valueOf(method), address), content))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("operate")));
        as(token(TokenScope.EXPORT, TokenScope.OPERATE), json(request(HttpMethod.valueOf(method), address), content))
                .andExpect(status().is2xxSuccessful());
    }

    private String token(TokenScope... scopes) {
        accounts.signIn(Role.ADMIN);
        return tokens.make("scoped", null, Set.of(scopes)).secret();
    }
}

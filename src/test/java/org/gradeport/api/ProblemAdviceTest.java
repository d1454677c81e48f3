package org.gradeport.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.gradeport.security.LocalSignInOffException;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class ProblemAdviceTest {

    @Test
    void a_password_that_is_switched_off_is_forbidden_and_the_hint_says_what_to_do() {
        ResponseEntity<ProblemDetail> answer = new ProblemAdvice().localAccountsOff(new LocalSignInOffException());
        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        ProblemDetail problem = Objects.requireNonNull(answer.getBody());
        assertThat(problem.getDetail()).contains("single sign-on");
        assertThat(String.valueOf(problem.getProperties())).contains("make a token under API tokens");
    }
}

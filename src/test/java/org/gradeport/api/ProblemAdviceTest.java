package org.gradeport.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.LockedException;

class ProblemAdviceTest {

    @Test
    void a_password_that_is_switched_off_is_forbidden_and_the_hint_says_what_to_do() {
        ResponseEntity<ProblemDetail> answer =
                new ProblemAdvice().passwordsOff(new LockedException("Passwords are off"));
        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        ProblemDetail problem = Objects.requireNonNull(answer.getBody());
        assertThat(problem.getDetail()).isEqualTo("Passwords are off");
        assertThat(String.valueOf(problem.getProperties())).contains("make a token under API tokens");
    }
}

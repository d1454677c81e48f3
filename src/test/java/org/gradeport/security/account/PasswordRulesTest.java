package org.gradeport.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three blind mice",
                "λάμπα βουνό ψωμί",
                "eleven plus 1",
                "aB3$aB3$kL9!",
                "seventy-two bytes of the letter e and a little more than that, see here"
            })
    void a_long_and_uncommon_password_will_do(String password) {
        assertThat(PasswordRules.weakness(password, "maria")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short, at least 12 characters",
        "elevenchars, at least 12 characters",
        "👩👩👩👩👩👩👩👩👩👩👩, at least 12 characters",
        "aaaaaaaaaaaaaaaa, easy to guess",
        "ababababababab, easy to guess",
        "password1234, easy to guess",
        "123456789012, easy to guess",
        "abcdefghijklmnop, easy to guess",
        "Administrator1, easy to guess",
        "maria.maria.maria, easy to guess",
        "seventy-three bytes of the letter e and a little more than that is here!!, at most 72 bytes"
    })
    void a_weak_one_is_refused_with_the_reason(String password, String reason) {
        assertThat(PasswordRules.weakness(password, "maria"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(reason));
    }
}

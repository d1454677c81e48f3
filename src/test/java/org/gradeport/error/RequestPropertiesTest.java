package org.gradeport.error;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class RequestPropertiesTest {

    @Test
    void a_limit_under_which_no_page_works_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestProperties(DataSize.ofKilobytes(63), List.of()))
                .withMessage("gradeport.request.max-size must be at least 64KB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "10.1.0.0/16", "::1", "2001:db8::/32"})
    void proxies_are_addresses_and_networks(String proxy) {
        assertThatCode(() -> new RequestProperties(DataSize.ofMegabytes(1), List.of(proxy)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", ".*", "10.0.0.0/99", ""})
    void other_texts_are_refused_with_the_setting_and_the_value(String proxy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestProperties(DataSize.ofMegabytes(1), List.of(proxy)))
                .withMessageContaining("GRADEPORT_TRUSTED_PROXIES has “" + proxy + "”");
    }
}

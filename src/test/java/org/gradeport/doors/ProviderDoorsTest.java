package org.gradeport.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.testing.oidc.SingleSignOnTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The doors of a portal with single sign-on.
@SingleSignOnTest
class ProviderDoorsTest {

    @Autowired
    DoorScan scan;

    @Autowired
    Knocks knocks;

    @AfterEach
    void clear() {
        knocks.clear();
    }

    @Test
    void each_door_has_its_line_and_each_line_its_door() {
        Set<String> lines = Stream.concat(Door.all().stream(), Door.ofProviders().stream())
                .map(Door::name)
                .collect(Collectors.toSet());
        assertThat(lines).isEqualTo(scan.doors());
    }

    @Test
    void each_door_of_single_sign_on_answers_each_caller_as_its_line_says() throws Exception {
        knocks.prepare();
        assertThat(knocks.wrong(Door.ofProviders())).isEmpty();
    }
}

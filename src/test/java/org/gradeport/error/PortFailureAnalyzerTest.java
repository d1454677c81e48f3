package org.gradeport.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

class PortFailureAnalyzerTest {

    @Test
    void a_port_in_use_is_named_with_how_to_set_another() {
        FailureAnalysis said = Objects.requireNonNull(
                new PortFailureAnalyzer().analyze(new IllegalStateException(new PortInUseException(8080))));
        assertThat(said.getDescription()).contains("port 8080");
        assertThat(said.getAction()).contains("SERVER_PORT");
    }
}

package org.gradeport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(Gradeport.class);

    @Test
    void arrows_between_rooms_go_one_way() {
        modules.verify();
    }

    @Test
    void the_picture_in_the_docs_shows_the_actual_arrows() throws IOException {
        assertThat(Files.readString(Path.of("docs", "architecture.md")))
                .as("paste the picture that stands first in this message into docs/architecture.md")
                .contains(picture());
    }

    private String picture() {
        return modules.stream()
                .flatMap(this::arrows)
                .sorted()
                .collect(Collectors.joining("\n", "```mermaid\nflowchart TD\n", "\n```"));
    }

    private Stream<String> arrows(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .filter(target -> !target.equals(module))
                .map(target -> "  %s --> %s".formatted(module.getIdentifier(), target.getIdentifier()));
    }
}

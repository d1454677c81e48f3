package org.gradeport;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(Gradeport.class);

    @Test
    void arrows_between_rooms_go_one_way() {
        modules.verify();
    }
}

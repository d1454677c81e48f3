package org.gradeport.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every caller knocks at every door of the running server; `doors.txt` has the answers. The doors of Vaadin need the
/// production build: `PageDoorsStory` knocks at them.
@ServerTest
class DoorsTest {

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
        assertThat(Door.all().stream().map(Door::name).collect(Collectors.toSet()))
                .isEqualTo(scan.doors());
    }

    @Test
    void each_call_answers_each_caller_as_its_line_says() throws Exception {
        knocks.prepare();
        assertThat(knocks.wrong(Set.of("CALL", "FOLDER"))).isEmpty();
        assertThat(knocks.readTooEarly()).isEmpty();
    }
}

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

    private static final Set<String> PLAIN = Set.of("CALL", "FOLDER", "FILTER");

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
        assertThat(knocks.wrong(PLAIN)).isEmpty();
        assertThat(knocks.readTooEarly()).isEmpty();
    }

    @Test
    void lists_show_a_teacher_what_is_hers() throws Exception {
        knocks.prepare();
        assertThat(knocks.shownToTeacher(PLAIN))
                .contains("CALL GET /api/v1/import-export/exports", "CALL GET /api/v1/export-schedules");
    }

    @Test
    void a_session_opens_no_call_of_a_program_a_token_no_page_and_a_form_of_another_site_nothing() throws Exception {
        knocks.prepare();
        assertThat(knocks.wrongOfOtherKind(PLAIN)).isEmpty();
        assertThat(knocks.wrongOfBothKinds(PLAIN)).isEmpty();
        assertThat(knocks.openToForgedForms()).isEmpty();
    }
}

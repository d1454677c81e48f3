package org.gradeport.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gradeport.doors.Knocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The doors of Vaadin: pages, their files, and kinds of requests.
@Story
class PageDoorsStory {

    private static final Set<String> VAADIN = Set.of("PAGE", "FILE", "REQUEST", "SERVLET");

    @Autowired
    Knocks knocks;

    @AfterEach
    void clear() {
        knocks.clear();
    }

    @Test
    void each_page_and_file_opens_to_each_caller_as_its_line_says() throws Exception {
        knocks.prepare();
        assertThat(knocks.wrong(VAADIN)).isEmpty();
    }

    @Test
    void a_token_opens_no_page_and_no_file_and_changes_no_answer_to_a_session() throws Exception {
        knocks.prepare();
        assertThat(knocks.wrongOfOtherKind(VAADIN)).isEmpty();
        assertThat(knocks.wrongOfBothKinds(VAADIN)).isEmpty();
    }
}

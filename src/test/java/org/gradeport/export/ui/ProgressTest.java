package org.gradeport.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportExample.NOW;
import static org.gradeport.export.ui.ExportExample.export;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void the_time_left_follows_from_the_rate_so_far() {
        Progress progress = Progress.of(export(1).running(12_400, 29_600).build(), NOW);
        assertThat(progress.percent()).contains(41);
        assertThat(progress.left().map(Duration::toSeconds)).contains(41L);
    }

    @Test
    void no_remaining_time_is_shown_before_there_is_a_rate() {
        assertThat(Progress.of(export(1).running(0, 100).build(), NOW).left()).isEmpty();
        assertThat(Progress.of(export(1).running(50, 100).build(), NOW.minusSeconds(30))
                        .left())
                .isEqualTo(Optional.empty());
    }
}

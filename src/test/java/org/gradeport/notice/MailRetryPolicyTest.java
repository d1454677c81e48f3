package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradeport.notice.NoticeSender.MailRetryPolicy;
import org.junit.jupiter.api.Test;

class MailRetryPolicyTest {

    private static final Instant SINCE = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void delays_between_tries_grow_up_to_an_hour_and_end_after_two_days() {
        List<Long> minutes = new ArrayList<>();
        Instant now = SINCE;
        for (Optional<Instant> next = MailRetryPolicy.next(1, SINCE, now);
                next.isPresent();
                next = MailRetryPolicy.next(minutes.size() + 1, SINCE, now)) {
            minutes.add(Duration.between(now, next.get()).toMinutes());
            now = next.get();
        }
        assertThat(minutes).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L).hasSize(52);
        assertThat(now).isBeforeOrEqualTo(SINCE.plus(Duration.ofDays(2)));
    }
}

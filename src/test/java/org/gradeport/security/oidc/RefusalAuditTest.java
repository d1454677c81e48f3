package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.base.Audited;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RefusalAuditTest {

    private final List<Object> lines = new ArrayList<>();
    private final SettableClock clock = new SettableClock("2026-03-02T08:00:00Z");
    private final RefusalAudit audit = new RefusalAudit(lines::add, clock);

    @ParameterizedTest
    @EnumSource(names = {"NO_ROLE", "UNKNOWN_PERSON", "NAME_TAKEN", "DISABLED", "EMERGENCY", "UNUSABLE_SUBJECT"})
    void each_refusal_of_a_person_whom_a_provider_names_has_a_line(Refusal refusal) {
        RefusedSignInException own = new RefusedSignInException(refusal, "ada");
        audit.write("school", refusal, own, "1A2B3C4D");
        audit.write("school", refusal, own, "2A2B3C4D");
        assertThat(lines)
                .hasSize(2)
                .first()
                .isEqualTo(new Audited(
                        null,
                        "sign-in.refused",
                        "account ada",
                        "school: %s (error 1A2B3C4D)".formatted(refusal.title())));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NO_ROLE", "UNKNOWN_PERSON", "NAME_TAKEN", "DISABLED", "EMERGENCY", "UNUSABLE_SUBJECT"})
    void what_everybody_can_cause_has_one_line_a_minute(Refusal refusal) {
        for (int second = 0; second < 120; second++) {
            audit.write("school", refusal, null, "1A2B3C4D");
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(lines).hasSize(2);
    }

    @Test
    void failures_of_one_kind_do_not_hide_others() {
        audit.write("school", Refusal.STALE, null, "1A2B3C4D");
        audit.write("school", Refusal.CLIENT, null, "2A2B3C4D");
        audit.write("town", Refusal.STALE, null, "3A2B3C4D");
        assertThat(lines).hasSize(3);
    }
}

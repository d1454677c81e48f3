package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.ReportHealth;
import org.gradeport.metrics.ReportPlan.DueReport;
import org.junit.jupiter.api.Test;

class LateReportSourceTest {

    @Test
    void a_late_report_is_a_concern_since_it_was_due() {
        Instant due = Instant.parse("2041-03-04T06:00:00Z");
        Period week = Period.ofDays(LocalDate.of(2041, 2, 25), LocalDate.of(2041, 3, 4), ZoneOffset.UTC);
        ReportHealth health = mock();
        when(health.late(due.plusSeconds(4_000))).thenReturn(Optional.of(new DueReport(week, due)));
        assertThat(new LateReportSource(health).concerns(due.plusSeconds(4_000)))
                .singleElement()
                .satisfies(concern -> {
                    assertThat(concern.key()).isEqualTo("late-report/2041-02-25");
                    assertThat(concern.since()).isEqualTo(due);
                });
        assertThat(new LateReportSource(health).concerns(due)).isEmpty();
    }
}

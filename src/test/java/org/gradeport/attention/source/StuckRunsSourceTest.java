package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.export.WorkloadQuery;
import org.gradeport.system.Heartbeats;
import org.gradeport.system.NodeState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StuckRunsSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final WorkloadQuery workloadQuery = mock(WorkloadQuery.class);
    private final Heartbeats heartbeats = mock(Heartbeats.class);
    private final ExportService exports = mock(ExportService.class);
    private final AttentionSource stuck = new ExportSources(workloadQuery, heartbeats, exports).stuckRuns();

    @BeforeEach
    void a_node_lives_and_a_run_may_take_an_hour() {
        when(heartbeats.nodes()).thenReturn(List.of(new NodeState("living", "1", NOW, NOW, null, true)));
        when(workloadQuery.timeLimit()).thenReturn(Duration.ofHours(1));
        waiting(null);
    }

    @Test
    void a_run_within_the_limit_on_a_living_node_is_no_concern() {
        running("living", Duration.ofMinutes(61));
        assertThat(stuck.concerns(NOW)).isEmpty();
    }

    @Test
    void a_run_that_outlasts_the_limit_is_listed_since_it_began_and_its_button_cancels_it() {
        running("living", Duration.ofMinutes(63));
        Concern concern = only();
        assertThat(concern.kind()).isEqualTo("stuck-run");
        assertThat(concern.since()).isEqualTo(NOW.minus(Duration.ofMinutes(63)));
        assertThat(concern.owner()).isEqualTo("maria");
        Objects.requireNonNull(concern.remedies().getFirst().action()).run();
        verify(exports).cancel(42);
    }

    @Test
    void a_run_of_a_dead_node_is_listed_if_no_node_took_it_over() {
        running("gone", Duration.ofMinutes(1));
        assertThat(stuck.concerns(NOW)).isEmpty();
        running("gone", Duration.ofMinutes(3));
        assertThat(only().kind()).isEqualTo("dead-run");
    }

    @Test
    void a_queue_that_no_node_serves_is_listed_after_a_quarter_of_an_hour() {
        when(workloadQuery.running()).thenReturn(List.of());
        waiting(NOW.minus(Duration.ofMinutes(15)));
        assertThat(stuck.concerns(NOW)).isEmpty();
        waiting(NOW.minus(Duration.ofMinutes(16)));
        assertThat(only().kind()).isEqualTo("long-queue");
    }

    private Concern only() {
        List<Concern> concerns = stuck.concerns(NOW);
        assertThat(concerns).hasSize(1);
        return concerns.getFirst();
    }

    private void waiting(@Nullable Instant oldest) {
        when(workloadQuery.totals()).thenReturn(new WorkloadQuery.Totals(oldest == null ? 0 : 3, oldest, 0, 0));
    }

    private void running(String node, Duration going) {
        Export export = mock(Export.class);
        when(export.id()).thenReturn(42L);
        when(export.name()).thenReturn("Grades");
        when(export.ownerName()).thenReturn("maria");
        when(export.node()).thenReturn(node);
        when(export.startedAt()).thenReturn(NOW.minus(going));
        when(workloadQuery.running()).thenReturn(List.of(export));
    }
}

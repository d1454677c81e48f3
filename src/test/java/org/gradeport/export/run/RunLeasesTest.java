package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.store.ExportTransitions;
import org.junit.jupiter.api.Test;

/// What becomes of running exports whose node sends no heartbeat.
class RunLeasesTest extends IdleNodeFixture {

    final AtomicLong nanos = new AtomicLong();

    @Test
    void all_exports_of_a_dead_node_are_queued_at_their_old_places_though_no_worker_is_free() {
        List<Export> all = Stream.generate(() -> request(5, "")).limit(10).toList();
        all.subList(0, 8).forEach(other::start);
        RunLeases mine = steadyLeases();
        mine.takeOver();
        assertThat(all).extracting(each -> exports.get(each.id()).status()).containsOnly(ExportStatus.QUEUED);
        assertThat(all)
                .extracting(each -> exports.get(each.id()).queuePosition())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(exports.timeline(all.getFirst().id()).getLast().detail()).endsWith("is gone");
    }

    @Test
    void an_export_of_a_living_node_stays_and_after_an_outage_other_nodes_get_time_for_a_heartbeat() {
        Export export = request(5, "");
        other.start(export);
        database.sql("insert into export_node (name, beat_at) values (?, now(6))")
                .param(other.name())
                .update();
        RunLeases mine = steadyLeases();
        mine.takeOver();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.RUNNING);

        database.sql("update export_node set beat_at = now(6) - interval 5 second where name = ?")
                .param(other.name())
                .update();
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        mine.beat();
        mine.takeOver();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.RUNNING);

        beatForFourSeconds(mine);
        mine.takeOver();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.QUEUED);
    }

    @Test
    void a_cancelled_export_of_a_dead_node_ends() {
        Export export = request(5, "");
        other.start(export);
        exports.cancel(export.id());
        steadyLeases().takeOver();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.CANCELLED);
    }

    /// Those of this node, which has sent heartbeats for a while.
    private RunLeases steadyLeases() {
        ExportTransitions here = worker.exportTransitions();
        RunLeases steady = new RunLeases(database, here, queue, here.thisNode(), nanos::get);
        steady.beat();
        beatForFourSeconds(steady);
        return steady;
    }

    private void beatForFourSeconds(RunLeases of) {
        for (int second = 0; second < 4; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            of.beat();
        }
    }
}

package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradeport.storage.Archive;
import org.junit.jupiter.api.Test;

class SweepDeathTest extends SweepFixture {

    @Test
    void a_node_may_crash_at_any_point_and_the_next_sweep_finishes() {
        rules(archive("grades", 20, null));
        int deaths = 0;
        boolean survived = false;
        while (!survived) {
            files.clearExports();
            files.make("courses", "csv", 31);
            files.make("grades", "csv", 21);
            files.make("grades", "csv", 22);
            survived = survives(new NodeDeath(++deaths));
            files.rowsKnowAllFiles();
            SweepRun next = startSweep.runAll(null).orElseThrow();
            assertThat(next.outcome()).isEqualTo(SweepRun.Outcome.DONE);
            files.agree();
            assertThat(processed()).isEqualTo(3);
        }
        assertThat(deaths).isGreaterThan(20);
        assertThat(retention.runs(0, 500).items())
                .extracting(SweepRun::outcome)
                .contains(SweepRun.Outcome.INTERRUPTED)
                .doesNotContain(SweepRun.Outcome.RUNNING);
    }

    /// A sweep whose node crashes at this step; true if it ended before.
    private boolean survives(NodeDeath nodeDeath) {
        SweepRunner sweepRunner =
                sweep(nodeDeath.of(store), new Archive(nodeDeath.of(archive.files())), nodeDeath.of(transaction));
        try {
            sweepRunner.run(previewSweep.plan(), null);
            return true;
        } catch (NodeDeath.Died e) {
            return false;
        }
    }

    private long processed() {
        return database.sql(
                        "select count(distinct export_id) from retention_item where export_id in (select id from export)")
                .query(Long.class)
                .single();
    }
}

package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradeport.export.ExpiringFiles;
import org.gradeport.export.StoreSweep;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class SweepDeathTest extends RetentionBench {

    @Autowired
    Sweeps sweeps;

    @Autowired
    Previews previews;

    @Autowired
    SweepHistory history;

    @Autowired
    ExpiringFiles rows;

    @Autowired
    StoreSweep leftovers;

    @Autowired
    ExportStorage store;

    @Autowired
    Archive archive;

    @Autowired
    TransactionOperations transaction;

    @Test
    void a_node_may_die_at_any_point_and_the_next_sweep_finishes() {
        rules(archive("grades", 20, null));
        int deaths = 0;
        boolean survived = false;
        while (!survived) {
            files.clearExports();
            files.make("courses", "csv", 31);
            files.make("grades", "csv", 21);
            files.make("grades", "csv", 22);
            survived = survives(new Death(++deaths));
            files.rowsKnowAllFiles();
            SweepRun next = sweeps.all(null).orElseThrow();
            assertThat(next.outcome()).isEqualTo(SweepOutcome.DONE);
            files.agree();
            assertThat(dealtWith()).isEqualTo(3);
        }
        assertThat(deaths).isGreaterThan(20);
        assertThat(retention.runs(0, 500).items())
                .extracting(SweepRun::outcome)
                .contains(SweepOutcome.INTERRUPTED)
                .doesNotContain(SweepOutcome.RUNNING);
    }

    /// A sweep whose node dies at the moment that it names; true if it ended before.
    private boolean survives(Death death) {
        FileDeeds deeds = new FileDeeds(death.of(store), new Archive(death.of(archive.files())));
        Sweep sweep = new Sweep(rows, deeds, leftovers, history, death.of(transaction));
        try {
            sweep.run(previews.plan(), null);
            return true;
        } catch (Death.Died e) {
            return false;
        }
    }

    private long dealtWith() {
        return database.sql(
                        "select count(distinct export_id) from retention_item where export_id in (select id from export)")
                .query(Long.class)
                .single();
    }
}

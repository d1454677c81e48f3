package org.gradeport.export.run;

import org.gradeport.export.ExportFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Shared by tests of exports that another node runs: this node takes no work until the test starts its workers.
abstract class IdleNodeFixture extends ExportFixture {

    @Autowired
    ExportWorkers workers;

    @Autowired
    ExportWorker worker;

    @Autowired
    ExportQueue queue;

    OtherNode other;

    @BeforeEach
    void this_node_takes_no_work() {
        workers.stop();
        other = new OtherNode(worker, database, queue);
    }

    @AfterEach
    void workers_go_on() {
        workers.start();
        dataset.stuckReads.set(0);
    }
}

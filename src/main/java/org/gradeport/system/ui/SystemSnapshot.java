package org.gradeport.system.ui;

import java.util.List;
import java.util.Optional;
import org.gradeport.database.JobLocks.JobLock;
import org.gradeport.system.DatabaseState;
import org.gradeport.system.NodeState;
import org.gradeport.system.StorageStatus.Space;
import org.gradeport.system.SystemService;

/// What the System view reads in the background.
///
/// @param database empty if it does not answer
/// @param storage empty if it does not report its space
/// @param nodes empty if the database does not answer
record SystemSnapshot(
        Optional<DatabaseState> database,
        Optional<Space> storage,
        Optional<List<NodeState>> nodes,
        List<JobLock> jobs) {

    static SystemSnapshot read(SystemService service) {
        Optional<DatabaseState> database = service.database();
        // Each further question would wait for the timeout again.
        return database.isEmpty()
                ? new SystemSnapshot(database, service.storage(), Optional.empty(), List.of())
                : new SystemSnapshot(database, service.storage(), service.nodes(), service.jobs());
    }
}

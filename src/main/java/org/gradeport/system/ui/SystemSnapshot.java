package org.gradeport.system.ui;

import java.util.List;
import java.util.Optional;
import org.gradeport.database.JobLocks.JobLock;
import org.gradeport.storage.StorageSpace;
import org.gradeport.system.DatabaseState;
import org.gradeport.system.NodeState;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What the System view reads beside the page.
///
/// @param database empty if it does not answer
/// @param storage empty if the store does not tell
/// @param nodes empty if the database does not answer
record SystemSnapshot(
        Optional<DatabaseState> database,
        Optional<StorageSpace> storage,
        Optional<List<NodeState>> nodes,
        List<JobLock> jobs) {

    static SystemSnapshot read(SystemSite site) {
        Optional<DatabaseState> database = site.state().database();
        // One that is away is waited for once.
        return database.isEmpty()
                ? new SystemSnapshot(database, site.state().storage(), Optional.empty(), List.of())
                : new SystemSnapshot(
                        database,
                        site.state().storage(),
                        nodes(site),
                        site.state().jobs());
    }

    private static Optional<List<NodeState>> nodes(SystemSite site) {
        try {
            return Optional.of(site.nodes().list());
        } catch (DataAccessException | TransactionException _) {
            return Optional.empty();
        }
    }
}

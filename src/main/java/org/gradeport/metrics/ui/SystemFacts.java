package org.gradeport.metrics.ui;

import java.util.List;
import java.util.Optional;
import org.gradeport.metrics.DatabaseState;
import org.gradeport.metrics.PortalNode;
import org.gradeport.metrics.SchedulerBeat;
import org.gradeport.storage.StorageSpace;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What the System view reads beside the page.
///
/// @param database empty if it does not answer
/// @param storage empty if the store does not tell
/// @param nodes empty if the database does not answer
record SystemFacts(
        Optional<DatabaseState> database,
        Optional<StorageSpace> storage,
        Optional<List<PortalNode>> nodes,
        List<SchedulerBeat> beats) {

    static SystemFacts read(SystemSite site) {
        Optional<DatabaseState> database = site.state().database();
        // One that is away is waited for once.
        return database.isEmpty()
                ? new SystemFacts(database, site.state().storage(), Optional.empty(), List.of())
                : new SystemFacts(
                        database,
                        site.state().storage(),
                        nodes(site),
                        site.state().beats());
    }

    private static Optional<List<PortalNode>> nodes(SystemSite site) {
        try {
            return Optional.of(site.nodes().list());
        } catch (DataAccessException | TransactionException _) {
            return Optional.empty();
        }
    }
}

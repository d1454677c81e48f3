package org.gradeport.school.oneroster;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.gradeport.school.oneroster.stage.StagingTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Empties the staging tables at start, because a crashed import leaves personal data there.
@Component
class ClearStaging {

    private static final Logger log = LoggerFactory.getLogger(ClearStaging.class);

    private final DataSource pool;

    ClearStaging(DataSource pool) {
        this.pool = pool;
    }

    @EventListener(ApplicationReadyEvent.class)
    void clear() {
        try {
            Optional<ImportLock> lock = ImportLock.tryAcquire(pool);
            if (lock.isPresent()) {
                clear(lock.get());
            }
        } catch (SQLException | DataAccessException e) {
            log.warn("Could not empty the staging tables; the next import tries again", e);
        }
    }

    private static void clear(ImportLock lock) throws SQLException {
        try (lock) {
            new StagingTables(lock.database()).clear();
        }
    }
}

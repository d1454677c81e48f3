package org.gradeport.school.oneroster;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gradeport.school.ImportRunningException;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.gradeport.school.oneroster.stage.StagingTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/// Runs one import at a time on all nodes, and leaves the staging tables empty.
@Component
class ExclusiveImport {

    private static final Logger log = LoggerFactory.getLogger(ExclusiveImport.class);

    private final DataSource pool;

    ExclusiveImport(DataSource pool) {
        this.pool = pool;
    }

    /// The work of an import that holds the lock.
    @FunctionalInterface
    interface Work<T> {
        T run(ImportLock lock) throws SQLException;
    }

    <T> T run(ProgressMeter progressMeter, Work<T> work) {
        try {
            Optional<ImportLock> lock = ImportLock.tryAcquire(pool);
            return run(lock.orElseThrow(ImportRunningException::new), progressMeter, work);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The import lost its database: try it again", e);
        }
    }

    private static <T> T run(ImportLock lock, ProgressMeter progressMeter, Work<T> work) throws SQLException {
        try (lock) {
            StagingTables stagingTables = new StagingTables(lock.database());
            stagingTables.clear();
            T result = work.run(lock);
            clearAfter(stagingTables);
            progressMeter.done();
            return result;
        }
    }

    /// The records are committed by now; what stays is deleted by the next import or the next start.
    private static void clearAfter(StagingTables stagingTables) {
        try {
            stagingTables.clear();
        } catch (DataAccessException e) {
            log.warn("The records were imported; the staging tables could not be emptied: {}", e.getMessage());
        }
    }

    /// Runs transactions on the connection of the lock.
    <T> T guard(ImportLock lock, Supplier<T> transactions) {
        return lock.guard(pool, transactions);
    }

    /// Whether the transaction of an import whose connection broke has ended.
    boolean isDecided() {
        try {
            return ImportLock.isFree(pool);
        } catch (SQLException | DataAccessException e) {
            return false;
        }
    }
}

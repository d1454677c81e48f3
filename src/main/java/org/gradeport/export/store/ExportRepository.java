package org.gradeport.export.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gradeport.export.ExportStatus;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/// Reads and writes exports.
public interface ExportRepository extends ListCrudRepository<StoredExport, Long> {

    /// Locks the row until the transaction ends.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<StoredExport> findLockedById(long id);

    boolean existsByRequestedScheduleAndStatusIn(long schedule, Collection<ExportStatus> status);

    @Query("select id from export where status = 'RUNNING' order by started_at")
    List<Long> findRunning();

    @Query("""
            select id from export where status = 'FAILED' and schedule is null and finished_at >= :since
            order by finished_at desc limit 50
            """)
    List<Long> findFailedSince(Instant since);
}

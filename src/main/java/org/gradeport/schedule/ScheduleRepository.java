package org.gradeport.schedule;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

public interface ScheduleRepository extends ListCrudRepository<ScheduleRow, Long> {

    List<ScheduleRow> findByOwner(long owner);

    /// Locks the row until the transaction ends; empty if another transaction has it, or if there is none.
    @Query("select id from schedule where id = :id for update skip locked")
    Optional<Long> lockUnlessLocked(long id);

    /// Locks the row until the transaction ends.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<ScheduleRow> findLockedById(long id);
}

package org.gradeport.schedule;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

public interface ScheduleRepository extends ListCrudRepository<ScheduleRow, Long> {

    List<ScheduleRow> findByOwner(long owner);

    /// Locks the row until the transaction ends.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<ScheduleRow> findLockedById(long id);
}

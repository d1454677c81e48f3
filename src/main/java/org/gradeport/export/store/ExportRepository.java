package org.gradeport.export.store;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

public interface ExportRepository extends ListCrudRepository<StoredExport, Long> {

    /// Nobody else changes the row until the transaction ends.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<StoredExport> findLockedById(long id);

    Optional<StoredExport> findByRequestedOwnerAndRequestedIdempotencyKey(long owner, String idempotencyKey);
}

package org.gradeport.export;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface ExportRows extends ListCrudRepository<ExportRow, Long> {

    /// Nobody else changes the row until the transaction ends.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<ExportRow> findLockedById(long id);

    Optional<ExportRow> findByAskedOwnerAndAskedIdempotencyKey(long owner, String idempotencyKey);
}

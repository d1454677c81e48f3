package org.gradeport.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/// Links by the hash of their secret. A random secret of 256 bits needs no salt and no slow hash.
interface LinkRepository extends ListCrudRepository<DownloadLink, Long> {

    @Query("select * from link where hash = :hash")
    Optional<DownloadLink> findByHash(byte[] hash);

    List<DownloadLink> findByExportOrderByNoticeDesc(long export);

    /// A link in this mail that nobody revoked and whose export exists.
    Optional<DownloadLink> findFirstByNoticeAndRevokedAtIsNullAndDeletedAtIsNull(long notice);

    @Modifying
    @Query("""
            update link set revoked_at = :now where notice_id = :notice and revoked_at is null and deleted_at is null
            """)
    boolean revoke(long notice, Instant now);

    @Modifying
    @Query("update link set deleted_at = :when where export_id = :export")
    void markDeleted(long export, Instant when);
}

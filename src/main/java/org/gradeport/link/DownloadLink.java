package org.gradeport.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// A link to the file of an export, as it is stored.
///
/// @param id 0 until it is stored
/// @param hash of its secret
/// @param owner of the export
/// @param notice the mail that carries it
/// @param deletedAt when its export was deleted; null while the export exists
@Table("link")
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record DownloadLink(
        @Id long id,
        byte[] hash,
        @Column("export_id") long export,
        long owner,
        @Column("notice_id") long notice,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable Instant deletedAt) {}

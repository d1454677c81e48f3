package org.gradeport.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links by the hash of their secret. A random secret of 256 bits needs no salt and no slow hash.
@Repository
class LinkStore {

    private final JdbcClient database;

    LinkStore(JdbcClient database) {
        this.database = database;
    }

    /// A link as it is stored.
    ///
    /// @param owner of the export
    /// @param deletedAt when its export was deleted; null while it is there
    record Link(
            long export,
            long owner,
            @Nullable Instant revokedAt,
            @Nullable Instant deletedAt) {}

    void insert(String secret, long export, long owner, long notice, Instant now) {
        database.sql("insert into link (hash, export_id, owner, notice_id, created_at) values (?, ?, ?, ?, ?)")
                .params(Sha256.of(secret), export, owner, notice, Timestamp.from(now))
                .update();
    }

    Optional<Link> find(String secret) {
        return database.sql("select export_id, owner, revoked_at, deleted_at from link where hash = ?")
                .param(Sha256.of(secret))
                .query((row, n) -> new Link(row.getLong(1), row.getLong(2), time(row, 3), time(row, 4)))
                .optional();
    }

    int revokeOfNotice(long notice, Instant now) {
        return database.sql("update link set revoked_at = ? where notice_id = ? and revoked_at is null")
                .params(Timestamp.from(now), notice)
                .update();
    }

    /// Whether a link of this mail works, as far as nobody took it back or deleted its export.
    boolean isOpen(long notice) {
        return database.sql("""
                select count(*) > 0 from link where notice_id = ? and revoked_at is null and deleted_at is null
                """).param(notice).query(Boolean.class).single();
    }

    void noteDeleted(long export, Instant when) {
        database.sql("update link set deleted_at = ? where export_id = ?")
                .params(Timestamp.from(when), export)
                .update();
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}

package org.gradeport.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
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
    record Link(long export, long owner, @Nullable Instant revokedAt) {}

    void insert(String secret, long export, long owner, long notice, Instant now) {
        database.sql("insert into link (hash, export_id, owner, notice_id, created_at) values (?, ?, ?, ?, ?)")
                .params(hash(secret), export, owner, notice, Timestamp.from(now))
                .update();
    }

    Optional<Link> find(String secret) {
        return database.sql("select export_id, owner, revoked_at from link where hash = ?")
                .param(hash(secret))
                .query((row, n) -> new Link(row.getLong(1), row.getLong(2), revokedAt(row)))
                .optional();
    }

    int revokeOfNotice(long notice, Instant now) {
        return database.sql("update link set revoked_at = ? where notice_id = ? and revoked_at is null")
                .params(Timestamp.from(now), notice)
                .update();
    }

    /// Whether a link of this mail works.
    boolean isOpen(long notice) {
        return database.sql("select count(*) > 0 from link where notice_id = ? and revoked_at is null")
                .param(notice)
                .query(Boolean.class)
                .single();
    }

    void deleteOfExport(long export) {
        database.sql("delete from link where export_id = ?").param(export).update();
    }

    private static @Nullable Instant revokedAt(ResultSet row) throws SQLException {
        Timestamp time = row.getTimestamp(3);
        return time == null ? null : time.toInstant();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

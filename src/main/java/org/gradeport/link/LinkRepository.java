package org.gradeport.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links by the hash of their secret. A random secret of 256 bits needs no salt and no slow hash.
@Repository
class LinkRepository {

    private final JdbcClient database;

    LinkRepository(JdbcClient database) {
        this.database = database;
    }

    /// A link as it is stored.
    ///
    /// @param owner of the export
    /// @param deletedAt when its export was deleted; null while it is there
    record StoredLink(
            long export,
            long owner,
            @Nullable Instant revokedAt,
            @Nullable Instant deletedAt) {}

    void insert(String secret, long export, long owner, long notice, Instant now) {
        database.sql("insert into link (hash, export_id, owner, notice_id, created_at) values (?, ?, ?, ?, ?)")
                .params(Sha256.of(secret), export, owner, notice, Timestamp.from(now))
                .update();
    }

    Optional<StoredLink> find(String secret) {
        return database.sql("select export_id, owner, revoked_at, deleted_at from link where hash = ?")
                .param(Sha256.of(secret))
                .query((row, n) -> new StoredLink(row.getLong(1), row.getLong(2), time(row, 3), time(row, 4)))
                .optional();
    }

    /// The links to a file, those of one mail together: it got a new one at each try.
    List<NoticeLink> ofExport(long export) {
        return database.sql("""
                        select notice_id, if(sum(revoked_at is null) > 0, null, max(revoked_at))
                        from link where export_id = ? group by notice_id order by notice_id desc
                        """)
                .param(export)
                .query((row, n) -> new NoticeLink(row.getLong(1), time(row, 2)))
                .list();
    }

    /// The export to which links of this mail work, as far as nobody took them back; empty if none does.
    Optional<Long> openExport(long notice) {
        return database.sql("""
                select export_id from link
                where notice_id = ? and revoked_at is null and deleted_at is null limit 1
                """).param(notice).query(Long.class).optional();
    }

    int revokeOfNotice(long notice, Instant now) {
        return database.sql("""
                update link set revoked_at = ? where notice_id = ? and revoked_at is null and deleted_at is null
                """).params(Timestamp.from(now), notice).update();
    }

    void markDeleted(long export, Instant when) {
        database.sql("update link set deleted_at = ? where export_id = ?")
                .params(Timestamp.from(when), export)
                .update();
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}

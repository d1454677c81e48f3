package org.gradeport.notice.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeKind;
import org.gradeport.notice.NoticeStatus;
import org.jspecify.annotations.Nullable;

/// Reads rows of the outbox.
public final class NoticeRowMapper {

    private NoticeRowMapper() {}

    public static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("export_id", Long.class),
                row.getObject("schedule_id", Long.class),
                instant(row.getTimestamp("due_at")),
                row.getObject("owner", Long.class),
                row.getString("subject"),
                row.getString("recipient"),
                row.getBoolean("attach"),
                row.getString("message_id"),
                NoticeStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("since").toInstant(),
                instant(row.getTimestamp("next_try_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("answer"));
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}

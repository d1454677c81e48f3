package org.gradeport.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads the trail, for administrators. Nothing changes a line, and nothing removes one but its age.
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AuditLog {

    private final JdbcClient database;

    AuditLog(JdbcClient database) {
        this.database = database;
    }

    /// A part of the trail, newest first.
    public List<AuditLine> list(AuditFilter filter, int offset, int limit) {
        return bind("select * from audit" + where(filter) + " order by id desc limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditLog::line)
                .list();
    }

    /// How many lines there are.
    public int count(AuditFilter filter) {
        return bind("select count(*) from audit" + where(filter), filter)
                .query(Integer.class)
                .single();
    }

    // A condition that lets everything pass would still be asked of millions of lines.
    private static String where(AuditFilter filter) {
        return Stream.of(
                        filter.text().isBlank() ? "" : " and (actor like :text or subject like :text)",
                        filter.actions() == null ? "" : " and action like :action",
                        filter.since() == null ? "" : " and at >= :since")
                .collect(Collectors.joining("", " where true", ""));
    }

    private StatementSpec bind(String sql, AuditFilter filter) {
        return database.sql(sql)
                .param("text", contains(filter.text().strip()))
                .param(
                        "action",
                        filter.actions() == null ? "%" : filter.actions().prefix() + ".%")
                .param("since", filter.since() == null ? null : Timestamp.from(filter.since()));
    }

    private static String contains(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static AuditLine line(ResultSet row, int number) throws SQLException {
        return new AuditLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("address"));
    }
}

package org.gradeport.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.database.LikePattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads the trail, for administrators. Nothing changes a line, and nothing removes one but its age.
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AuditService {

    private final JdbcClient database;

    AuditService(JdbcClient database) {
        this.database = database;
    }

    /// A part of the trail, newest first.
    public List<AuditEntry> list(AuditCriteria auditCriteria, int offset, int limit) {
        return bind(
                        "select * from audit" + where(auditCriteria) + " order by id desc limit :limit offset :offset",
                        auditCriteria)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditService::line)
                .list();
    }

    /// How many lines there are.
    public int count(AuditCriteria auditCriteria) {
        return bind("select count(*) from audit" + where(auditCriteria), auditCriteria)
                .query(Integer.class)
                .single();
    }

    // A condition that lets everything pass would still be asked of millions of lines.
    private static String where(AuditCriteria auditCriteria) {
        return Stream.of(
                        auditCriteria.text().isBlank() ? "" : " and (actor like :text or subject like :text)",
                        auditCriteria.actions() == null ? "" : " and action like :action",
                        auditCriteria.since() == null ? "" : " and at >= :since")
                .collect(Collectors.joining("", " where true", ""));
    }

    private StatementSpec bind(String sql, AuditCriteria auditCriteria) {
        return database.sql(sql)
                .param("text", LikePattern.contains(auditCriteria.text().strip()))
                .param(
                        "action",
                        auditCriteria.actions() == null
                                ? "%"
                                : auditCriteria.actions().prefix() + ".%")
                .param("since", auditCriteria.since() == null ? null : Timestamp.from(auditCriteria.since()));
    }

    private static AuditEntry line(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("address"));
    }
}

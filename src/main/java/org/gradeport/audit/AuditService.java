package org.gradeport.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.database.LikePattern;
import org.gradeport.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads the trail, for administrators. Nothing changes a line, and only its age deletes one.
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AuditService {

    private final JdbcClient database;

    AuditService(JdbcClient database) {
        this.database = database;
    }

    /// A part of the trail, newest first.
    public List<AuditEntry> list(AuditCriteria criteria, int offset, int limit) {
        String sql = "select audit.*, actor `by` from audit%s order by id desc limit :limit offset :offset";
        return bind(sql, criteria)
                .param("limit", limit)
                .param("offset", offset)
                .query(new RecordMapper<>(AuditEntry.class))
                .list();
    }

    /// The number of lines.
    public int count(AuditCriteria criteria) {
        return bind("select count(*) from audit%s", criteria)
                .query(Integer.class)
                .single();
    }

    private StatementSpec bind(String sql, AuditCriteria criteria) {
        ActionGroup actions = criteria.actions();
        Instant since = criteria.since();
        return database.sql(sql.formatted(where(criteria)))
                .param("text", LikePattern.containsWords(criteria.text()))
                .param("action", actions == null ? "%" : actions.prefix() + ".%")
                .param("since", since == null ? null : Timestamp.from(since));
    }

    // A condition that every line meets would still be checked for millions of lines.
    private static String where(AuditCriteria criteria) {
        return Stream.of(
                        criteria.text().isBlank() ? "" : " and concat_ws(' ', actor, subject, actor) like :text",
                        criteria.actions() == null ? "" : " and action like :action",
                        criteria.since() == null ? "" : " and at >= :since")
                .collect(Collectors.joining("", " where true", ""));
    }
}

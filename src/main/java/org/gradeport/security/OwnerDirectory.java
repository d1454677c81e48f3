package org.gradeport.security;

import java.util.List;
import org.gradeport.database.LikePattern;
import org.gradeport.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Lists the possible owners of schedules: enabled accounts that may export.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class OwnerDirectory {

    /// A possible owner.
    ///
    /// @param name of the person
    public record Owner(long account, String username, String name) {}

    private final JdbcClient database;

    OwnerDirectory(JdbcClient database) {
        this.database = database;
    }

    /// A page of owners by username.
    ///
    /// @param text part of a username or a name; empty for any
    public List<Owner> list(String text, int offset, int limit) {
        return database.sql("""
                        select id as account, username, name from account
                        where enabled and role <> 'OPERATOR'
                          and (convert(username using utf8mb4) like :text or concat_ws(' ', name, name) like :text)
                        order by username limit :limit offset :offset
                        """)
                .param("text", LikePattern.containsWords(text))
                .param("limit", limit)
                .param("offset", offset)
                .query(new RecordMapper<>(Owner.class))
                .list();
    }
}

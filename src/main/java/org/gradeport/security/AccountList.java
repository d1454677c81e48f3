package org.gradeport.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountList {

    private static final String WHERE = """
            where (convert(username using utf8mb4) like :text or name like :text or email like :text)
              and (:role is null or role = :role) and (:enabled is null or enabled = :enabled)
            """;

    private final JdbcClient database;

    AccountList(JdbcClient database) {
        this.database = database;
    }

    List<AccountRow> page(AccountFilter filter, int offset, int limit) {
        return bind(
                        "select id, version, username, name, email, role, teacher, enabled, sample, signed_in_at from account "
                                + WHERE + " order by username limit :limit offset :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountList::row)
                .list();
    }

    int count(AccountFilter filter) {
        return bind("select count(*) from account " + WHERE, filter)
                .query(Integer.class)
                .single();
    }

    /// Locks the administrators who may sign in, so that two of them cannot disable each other at the same moment.
    List<Long> lockAdministrators() {
        return database.sql("select id from account where role = 'ADMIN' and enabled order by id for update")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, AccountFilter filter) {
        return database.sql(sql)
                .param("text", contains(filter.text().strip().toLowerCase(Locale.ROOT)))
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("enabled", filter.enabled());
    }

    static String contains(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        Timestamp signedIn = row.getTimestamp("signed_in_at");
        return new AccountRow(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getString("teacher"),
                row.getBoolean("enabled"),
                row.getBoolean("sample"),
                signedIn == null ? null : signedIn.toInstant());
    }
}

package org.gradeport.security.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.gradeport.database.LikePattern;
import org.gradeport.security.AccountCriteria;
import org.gradeport.security.AccountRow;
import org.gradeport.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class AccountQuery {

    private static final String WHERE = """
            where (convert(username using utf8mb4) like :text or name like :text or email like :text)
              and (:role is null or role = :role) and (:enabled is null or enabled = :enabled)
            """;

    private final JdbcClient database;

    AccountQuery(JdbcClient database) {
        this.database = database;
    }

    public List<AccountRow> page(AccountCriteria accountCriteria, int offset, int limit) {
        return bind(
                        "select id, version, username, name, email, role, teacher, enabled, sample, signed_in_at from account "
                                + WHERE + " order by username limit :limit offset :offset",
                        accountCriteria)
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountQuery::row)
                .list();
    }

    public int count(AccountCriteria accountCriteria) {
        return bind("select count(*) from account " + WHERE, accountCriteria)
                .query(Integer.class)
                .single();
    }

    /// Locks the administrators who may sign in, so that two of them cannot disable each other at the same moment.
    public List<Long> lockAdministrators() {
        return database.sql("select id from account where role = 'ADMIN' and enabled order by id for update")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, AccountCriteria accountCriteria) {
        return database.sql(sql)
                .param(
                        "text",
                        LikePattern.contains(accountCriteria.text().strip().toLowerCase(Locale.ROOT)))
                .param(
                        "role",
                        accountCriteria.role() == null
                                ? null
                                : accountCriteria.role().name())
                .param("enabled", accountCriteria.enabled());
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

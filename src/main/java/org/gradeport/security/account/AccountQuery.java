package org.gradeport.security.account;

import java.util.List;
import java.util.Locale;
import org.gradeport.database.LikePattern;
import org.gradeport.database.RecordMapper;
import org.gradeport.security.AccountCriteria;
import org.gradeport.security.AccountRow;
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
                .query(new RecordMapper<>(AccountRow.class))
                .list();
    }

    public int count(AccountCriteria accountCriteria) {
        return bind("select count(*) from account " + WHERE, accountCriteria)
                .query(Integer.class)
                .single();
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
}

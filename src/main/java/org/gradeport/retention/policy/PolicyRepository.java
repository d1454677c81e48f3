package org.gradeport.retention.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.RetentionTerm;
import org.gradeport.export.RetentionTerms;
import org.gradeport.retention.PolicyChange;
import org.gradeport.retention.RetentionPolicy;
import org.gradeport.retention.RetentionProperties;
import org.gradeport.retention.RetentionRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rules as they are stored, above what the environment says.
@Component
public class PolicyRepository implements RetentionTerms {

    private final JdbcClient database;
    private final RetentionProperties properties;
    private final Clock clock;

    PolicyRepository(JdbcClient database, RetentionProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public RetentionTerm term(String dataset, String format) {
        return policy().term(dataset, format);
    }

    public RetentionPolicy policy() {
        List<RetentionRule> stored = rules();
        Optional<RetentionRule> usual =
                stored.stream().filter(RetentionRule::isForAll).findFirst();
        List<RetentionRule> named =
                stored.stream().filter(rule -> !rule.isForAll()).toList();
        return database.sql("select version, changed_at, changed_by from retention_policy")
                .query((row, _) -> new RetentionPolicy(
                        row.getInt("version"),
                        usual.orElseGet(this::fromEnvironment),
                        usual.isEmpty(),
                        named,
                        instant(row.getTimestamp("changed_at")),
                        row.getString("changed_by")))
                .single();
    }

    private RetentionRule fromEnvironment() {
        return new RetentionRule(null, null, ExpiryAction.DELETE, properties.days(), null);
    }

    private List<RetentionRule> rules() {
        return database.sql("select * from retention_rule order by dataset, format")
                .query((row, _) -> new RetentionRule(
                        named(row.getString("dataset")),
                        named(row.getString("format")),
                        ExpiryAction.valueOf(row.getString("fate")),
                        number(row, "days"),
                        number(row, "archive_days")))
                .list();
    }

    /// Within a transaction; false if the policy is not the one that was seen any more.
    boolean replace(PolicyChange change, String by) {
        int found = database.sql("""
                        update retention_policy set version = version + 1, changed_at = :at, changed_by = :by
                        where version = :version
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("version", change.version())
                .update();
        if (found == 1) {
            database.sql("delete from retention_rule").update();
            Stream.concat(Stream.ofNullable(change.defaultRule()), change.rules().stream())
                    .forEach(this::insert);
        }
        return found == 1;
    }

    private void insert(RetentionRule rule) {
        database.sql("insert into retention_rule (dataset, format, fate, days, archive_days) values "
                        + "(:dataset, :format, :fate, :days, :archiveDays)")
                .param("dataset", rule.dataset() == null ? "" : rule.dataset())
                .param("format", rule.format() == null ? "" : rule.format())
                .param("fate", rule.action().name())
                .param("days", rule.days())
                .param("archiveDays", rule.archiveDays())
                .update();
    }

    private static @Nullable String named(String name) {
        return name.isEmpty() ? null : name;
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}

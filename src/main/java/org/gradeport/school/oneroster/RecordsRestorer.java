package org.gradeport.school.oneroster;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.school.ActiveRule;
import org.gradeport.school.ReplacedRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings back the rows that an import replaced, and deletes those that it added.
@Component
class RecordsRestorer {

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordsRestorer(JdbcTemplate database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Restores the records in one transaction.
    ///
    /// @param record records it in the same transaction, with its moment
    /// @return the moment
    Instant restore(ReplacedRows replaced, Consumer<Instant> record) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            restore(replaced, Timestamp.from(now));
            record.accept(now);
        });
        return now;
    }

    /// The kept rows are consistent, so the database need not check their foreign keys.
    private void restore(ReplacedRows replaced, Timestamp now) {
        database.execute("set foreign_key_checks = 0");
        try {
            restoreTerms(replaced);
            ReplacedRows.TABLES.forEach(table -> restore(table, replaced, now));
            // The rule may be another one than at the time of the import.
            ActiveRule.apply(database, now);
        } finally {
            database.execute("set foreign_key_checks = 1");
        }
    }

    private void restoreTerms(ReplacedRows replaced) {
        database.update("""
                delete c from replaced_class_term k straight_join class_term c force index (primary) on c.class_id = k.class_id
                where k.run = ?""", replaced.run());
        database.update("delete from class_term where class_id > ?", replaced.last("class"));
        database.update("""
                insert into class_term (class_id, session_id, position)
                select class_id, session_id, position from replaced_class_term where run = ? and session_id > 0""", replaced.run());
    }

    /// A restored row changes at this moment, for readers that saw the import; one of which only the sender's time was
    /// replaced does not.
    private void restore(String table, ReplacedRows replaced, Timestamp now) {
        database.update("delete from %s where id > ?".formatted(table), replaced.last(table));
        database.update("""
                update replaced_%1$s k straight_join %1$s t force index (primary) on t.id = k.id
                set k.changed_at = ? where k.run = ? and t.changed_at <> k.changed_at""".formatted(table), now, replaced.run());
        String values = String.join(
                ", ",
                columns(table).stream().map("t.`%1$s` = k.`%1$s`"::formatted).toList());
        database.update("""
                update replaced_%1$s k straight_join %1$s t force index (primary) on t.id = k.id
                set %2$s where k.run = ?""".formatted(table, values), replaced.run());
    }

    private List<String> columns(String table) {
        return database.query("""
                select column_name from information_schema.columns
                where table_schema = database() and table_name = ? and column_name <> 'id'""", (row, _) -> row.getString(1), table);
    }
}

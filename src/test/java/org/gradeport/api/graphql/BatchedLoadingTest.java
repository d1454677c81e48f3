package org.gradeport.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.export.NoticeOptions;
import org.gradeport.security.Role;
import org.gradeport.testing.TestExports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The number of SQL statements of a query does not depend on the number of rows.
class BatchedLoadingTest extends GraphQlFixture {

    private static final String RECORDS = """
            {schools(size:3){items{students{items{school{id} classes(size:3){items{course{id} school{id}
              teachers(size:3){items{id}} grades(size:5){items{class{id} student{id}}}}}
              enrollments(size:3){items{class{id} student{id} teacher{id}}}}}}}}""";

    private static final String EXPORTS = "{exports{total items{id file{rows} schedule{name lastRuns{at}}}}}";

    @Autowired
    GraphQlQueries queries;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestExports testExports;

    @Test
    void more_records_need_no_more_statements() {
        accounts.signIn(Role.ADMIN);
        long few = statements(RECORDS);
        for (int n = 0; n < 30; n++) {
            addStudent("MORE-" + n);
        }
        assertThat(statements(RECORDS)).isEqualTo(few);
        SecurityContextHolder.clearContext();
    }

    @Test
    void more_exports_need_no_more_statements() {
        accounts.signIn(Role.ADMIN);
        testExports.ready("One", new NoticeOptions(false, List.of(), true));
        long few = statements(EXPORTS);
        for (int n = 0; n < 3; n++) {
            testExports.ready("More " + n, new NoticeOptions(false, List.of(), true));
        }
        assertThat(statements(EXPORTS)).isEqualTo(few);
        SecurityContextHolder.clearContext();
    }

    /// On one connection, which the query uses too.
    private long statements(String query) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            long before = questions();
            assertThat(queries.run(query, null, Map.of())).containsOnlyKeys("data");
            return questions() - before;
        }));
    }

    private long questions() {
        return database.sql("show session status like 'Questions'")
                .query((row, _) -> row.getLong("Value"))
                .single();
    }

    private void addStudent(String name) {
        database.sql("""
                        insert into person (sourced_id, active, changed_at, enabled, username, given_name, family_name, student_school_id)
                        values (:name, true, now(6), true, :name, :name, :name, 2)""").param("name", name).update();
        for (String sql : List.of("""
                insert into person_role (sourced_id, active, changed_at, person_id, org_id, role, role_type)
                select sourced_id, true, now(6), id, 2, 'student', 'primary' from person where sourced_id = :name""", """
                insert into enrollment (sourced_id, active, changed_at, class_id, person_id, school_id, role)
                select sourced_id, true, now(6), 1, id, 2, 'student' from person where sourced_id = :name""", """
                insert into result (sourced_id, active, changed_at, line_item_id, student_id, status, score_date)
                select sourced_id, true, now(6), 1, id, 'submitted', '2026-09-15' from person where sourced_id = :name""")) {
            database.sql(sql).param("name", name).update();
        }
    }
}

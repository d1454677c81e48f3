package org.gradeport.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.run.ScheduleFixture;
import org.gradeport.security.Role;
import org.gradeport.testing.TestExports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Autowired
    ScheduleService schedules;

    @AfterEach
    void deleteSchedules() {
        database.sql("delete from schedule").update();
    }

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
        scheduled("One");
        long few = statements(EXPORTS);
        for (int n = 0; n < 3; n++) {
            scheduled("More " + n);
        }
        assertThat(statements(EXPORTS)).isEqualTo(few);
        SecurityContextHolder.clearContext();
    }

    @Test
    void schedules_of_no_listed_export_are_not_read() {
        accounts.signIn(Role.ADMIN);
        scheduled("One");
        long few = grown("Bytes_sent", EXPORTS);
        schedules.create(ScheduleFixture.definition("Never ran"), null);
        assertThat(grown("Bytes_sent", EXPORTS)).isEqualTo(few);
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{grades{items{id%s}}}", "{students{items{grades{items{id%s}}}}}"})
    void comments_are_read_only_if_they_are_asked_for(String query) {
        accounts.signIn(Role.ADMIN);
        database.sql("update result set comment = repeat('x', 50000)").update();
        assertThat(grown("Bytes_sent", query.formatted(""))).isLessThan(50_000);
        assertThat(grown("Bytes_sent", query.formatted(" comment"))).isGreaterThan(50_000);
        SecurityContextHolder.clearContext();
    }

    private void scheduled(String name) {
        long schedule = schedules.create(ScheduleFixture.definition(name), null).id();
        testExports.ended(schedules.runNow(schedule));
    }

    private long statements(String query) {
        return grown("Questions", query);
    }

    /// By how much a query, whose statements are prepared, increases a number of the connection that the test and it
    /// share.
    private long grown(String number, String query) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            queries.run(query, null, Map.of());
            long before = session(number);
            assertThat(queries.run(query, null, Map.of())).containsOnlyKeys("data");
            return session(number) - before;
        }));
    }

    private long session(String number) {
        return database.sql("show session status like '%s'".formatted(number))
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

package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Another client locks the row of a schedule for a long time.
class LockedScheduleTest extends DueRunsFixture {

    @Autowired
    DataSource dataSource;

    @Test
    void it_delays_no_other_schedule_whether_it_is_due_or_its_run_waits() throws SQLException {
        Schedule locked = scheduleFixture.make(
                ScheduleFixture.definition("Courses", MissedPolicy.RUN, OverlapPolicy.QUEUE, false));
        long running = scheduleFixture.leaveInWork(locked, admin.account());
        scheduleFixture.isDue(locked, JUST_NOW);
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(locked)).containsExactly(RunOutcome.WAITING);
        scheduleFixture.endWork(running);
        Schedule other = due();
        try (Connection connection = lock(locked)) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), schedulePoll::poll);
            assertThat(scheduleFixture.exports(other)).isOne();
            assertThat(scheduleFixture.outcomes(locked)).containsExactly(RunOutcome.WAITING);
            connection.rollback();
        }
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(locked)).doesNotContain(RunOutcome.WAITING);
    }

    private Connection lock(Schedule schedule) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select id from schedule where id = %d for update".formatted(schedule.id()));
        }
        return connection;
    }
}

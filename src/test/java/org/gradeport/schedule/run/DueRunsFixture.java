package org.gradeport.schedule.run;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.javacrumbs.shedlock.core.LockProvider;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleProperties;
import org.gradeport.schedule.ScheduleRunRepository;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleTime;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Shared by tests of due runs: an administrator is signed in; there are no schedules and no records; the clock is
/// fixed.
@PortalTest
abstract class DueRunsFixture {

    static final Duration JUST_NOW = Duration.ofSeconds(2);

    @Autowired
    ScheduleFixture scheduleFixture;

    @Autowired
    ScheduleService service;

    @Autowired
    SchedulePoll schedulePoll;

    @Autowired
    DueRuns dueRuns;

    @Autowired
    WaitingRuns waiting;

    @Autowired
    ScheduleRunRepository scheduleRunRepository;

    @Autowired
    ScheduleTime time;

    @Autowired
    ScheduledExports exports;

    @Autowired
    LockProvider locks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords records;

    @Autowired
    JdbcClient database;

    Actor admin = new Actor(0, "", Set.of(), null);

    @BeforeEach
    void an_administrator_signs_in() {
        scheduleFixture.open();
        records.restore();
        admin = accounts.signIn(Role.ADMIN);
    }

    @AfterEach
    void close() {
        scheduleFixture.close();
    }

    /// A schedule that is due since two seconds.
    Schedule due() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        scheduleFixture.isDue(schedule, JUST_NOW);
        return schedule;
    }

    /// A new node.
    SchedulePoll node(DueRuns claims, DatabaseClock clock) {
        return node(claims, clock, true);
    }

    SchedulePoll node(DueRuns claims, DatabaseClock clock, boolean enabled) {
        ScheduleProperties properties = new ScheduleProperties(enabled, true, Duration.ofMinutes(5));
        return new SchedulePoll(claims, waiting, scheduleRunRepository, properties, clock, locks);
    }

    /// The portal's exports, none of which is ever running.
    ScheduledExports neverRunning() {
        ScheduledExports quick = spy(exports);
        doReturn(false).when(quick).hasOpenExport(anyLong());
        return quick;
    }

    /// Each in its own thread.
    static void atOnce(List<Runnable> works) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<? extends Future<?>> all = works.stream().map(threads::submit).toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
    }
}

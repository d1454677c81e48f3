package org.gradeport.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.schedule.run.ScheduleFixture;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// T2 teaches M2 and A1, and not M1.
@PortalTest
class ScheduleFilterRightsTest {

    @Autowired
    ScheduleFixture scheduleFixture;

    @Autowired
    ScheduleService service;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords emptyRecords;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient database;

    private Actor teacher = new Actor(0, "nobody", Set.of(), null);

    @BeforeEach
    void a_teacher_signs_in() {
        scheduleFixture.open();
        emptyRecords.restore();
        new ResourceDatabasePopulator(new ClassPathResource("dataset/small-school.sql")).execute(dataSource);
        teacher = accounts.signIn(Role.TEACHER, "T2");
    }

    @AfterEach
    void signs_out() {
        scheduleFixture.close();
        emptyRecords.restore();
    }

    @Test
    void a_class_that_the_owner_does_not_teach_is_refused_when_a_schedule_is_created_or_changed() {
        for (String other : List.of("M1", "nobody")) {
            refused(() -> scheduleFixture.make(on(other)));
            assertThat(service.faults("Mine", on(other).request(), null))
                    .extracting(fault -> fault.problem().field())
                    .containsExactly("filters.class");
        }
        long hers = scheduleFixture.make(on("M2")).id();
        refused(() -> service.change(hers, null, on("M1")));
        accounts.signIn(Role.ADMIN);
        refused(() -> service.change(hers, null, on("M1")));
        assertThat(service.change(hers, null, on("A1")).owner()).isEqualTo(teacher.account());
    }

    @Test
    void a_schedule_on_a_class_that_the_new_owner_does_not_teach_is_not_reassigned() {
        accounts.signIn(Role.ADMIN);
        long whole = scheduleFixture.make(on("M1")).id();
        refused(() -> service.reassign(whole, teacher.account()));
        Actor other = accounts.signIn(Role.ADMIN);
        assertThat(service.reassign(whole, other.account()).owner()).isEqualTo(other.account());
    }

    @Test
    void a_schedule_on_a_class_that_its_owner_lost_is_not_duplicated() {
        long hers = scheduleFixture.make(on("M2")).id();
        assertThat(service.duplicate(hers, "Copy").owner()).isEqualTo(teacher.account());
        database.sql("delete from enrollment where sourced_id = 'E-T2-M2'").update();
        refused(() -> service.duplicate(hers, "Another"));
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidValueException.class).hasMessageContaining("class");
    }

    private static ScheduleDefinition on(String schoolClass) {
        Selection selection = new Selection(List.of(), Map.of("class", List.of(schoolClass)), List.of());
        return new ScheduleDefinition(
                schoolClass,
                new ExportRequest("grades", "csv", selection, Map.of(), null),
                ScheduleFixture.hourly(),
                MissedPolicy.RUN,
                OverlapPolicy.SKIP,
                false);
    }
}

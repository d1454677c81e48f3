package org.gradeport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.gradeport.dataset.Selection;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.export.run.ExportWorkers;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

class ExportRightsTest extends ExportFixture {

    private static final ExportCriteria ALL =
            new ExportCriteria(false, Set.of(), Set.of(), Set.of(), null, null, "-created", 0, 50);

    @Autowired
    ExportWorkers workers;

    @BeforeEach
    void maria_teaches_one_class() {
        forgetRecords();
        teach("c1");
    }

    @AfterEach
    void workers_go_on() {
        workers.start();
        forgetRecords();
    }

    @Test
    void an_export_that_is_not_yours_does_not_exist() {
        Export marias = awaitStatus(as(TestActors.MARIA, 1, ""), ExportStatus.READY);
        testActors.signIn(TestActors.NIKOS);
        long id = marias.id();
        List<Consumer<ExportService>> calls = List.of(
                it -> it.get(id),
                it -> it.open(id),
                it -> it.timeline(id),
                it -> it.countEarlierFailures(id),
                it -> it.cancel(id),
                it -> it.retry(id),
                it -> it.repeat(id),
                it -> it.hold(id, "mine"),
                it -> it.delete(id));
        for (Consumer<ExportService> call : calls) {
            assertThatThrownBy(() -> call.accept(exports))
                    .isInstanceOf(ExportNotFoundException.class)
                    .hasMessage("There is no export %d.".formatted(id));
        }
        assertThat(exports.list(ALL).items()).isEmpty();
    }

    @Test
    void nobody_gets_anything_without_signing_in() {
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> exports.list(ALL)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> request(1, "")).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(exports::rowLimit).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void an_operator_monitors_and_retries_but_sees_no_record() {
        Export marias = awaitStatus(as(TestActors.MARIA, 1, ""), ExportStatus.READY);
        Export failed = awaitStatus(as(TestActors.MARIA, 1, "broken"), ExportStatus.FAILED);
        testActors.signIn(TestActors.OPERATOR);
        long id = marias.id();
        assertThat(exports.get(id).name()).isEqualTo("Numbers");
        assertThat(exports.list(ALL).total()).isEqualTo(2);
        assertThat(exports.retry(failed.id()).status()).isEqualTo(ExportStatus.QUEUED);
        List<Consumer<ExportService>> denied = List.of(
                it -> it.open(id),
                it -> it.request(FakeDataset.request(1, ""), null),
                it -> it.preview(FakeDataset.request(1, "")),
                it -> it.choices("numbers", "class", "", 10),
                it -> it.repeat(id),
                it -> it.hold(id, "mine"),
                it -> it.delete(id),
                it -> it.setRowLimit(5));
        for (Consumer<ExportService> call : denied) {
            assertThatThrownBy(() -> call.accept(exports)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void an_administrator_opens_any_file_and_the_download_is_recorded() throws Exception {
        Export marias = awaitStatus(as(TestActors.MARIA, 1, ""), ExportStatus.READY);
        testActors.signIn(TestActors.ADMIN);
        try (InputStream stream = exports.open(marias.id()).open(null)) {
            assertThat(stream.readAllBytes()).isNotEmpty();
        }
        assertThat(exports.timeline(marias.id()))
                .filteredOn(timelineEntry -> timelineEntry.kind().equals("downloaded"))
                .extracting(TimelineEntry::by)
                .containsExactly("admin");
    }

    @Test
    void an_export_of_another_is_repeated_without_the_addresses_that_it_mails() {
        testActors.signIn(TestActors.MARIA);
        NoticeOptions mails = new NoticeOptions(true, List.of("x@y.example"), true);
        Selection one = FakeDataset.request(1, "").selection();
        long id = exports.request(new ExportRequest("numbers", "plain", one, Map.of(), "x", mails), null)
                .id();
        assertThat(exports.repeat(id).request().delivery()).isEqualTo(mails);
        testActors.signIn(TestActors.ADMIN);
        assertThat(exports.repeat(id).request().delivery()).isEqualTo(new NoticeOptions(true, List.of(), true));
    }

    @Test
    void a_teacher_does_not_set_the_limit() {
        testActors.signIn(TestActors.MARIA);
        assertThatThrownBy(() -> exports.setRowLimit(5)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_teacher_who_lost_a_class_does_not_get_the_old_file() throws Exception {
        teach("c2");
        Export both = awaitStatus(as(TestActors.MARIA, 1, ""), ExportStatus.READY);
        exports.open(both.id()).open(null).close();
        teach("c3");
        exports.open(both.id()).open(null).close();

        database.sql("update enrollment set active = false where sourced_id = 'e-c2'")
                .update();
        assertThatThrownBy(() -> exports.open(both.id()))
                .isInstanceOf(ScopeChangedException.class)
                .hasMessageContaining("Run it again");
        Export again = awaitStatus(exports.repeat(both.id()), ExportStatus.READY);
        exports.open(again.id()).open(null).close();
    }

    @Test
    void a_teacher_whose_role_has_ended_does_not_get_the_old_file() {
        Export export = awaitStatus(as(TestActors.MARIA, 1, ""), ExportStatus.READY);
        database.sql("update person_role set end_date = '2020-01-01'").update();
        assertThatThrownBy(() -> exports.open(export.id())).isInstanceOf(ScopeChangedException.class);
    }

    @Test
    void a_teacher_linked_to_another_or_to_nobody_does_not_get_the_old_file() {
        Export export = awaitStatus(as(TestActors.MARIA, 1, ""), ExportStatus.READY);
        testActors.link(TestActors.MARIA, "t-nikos");
        assertThatThrownBy(() -> exports.open(export.id())).isInstanceOf(ScopeChangedException.class);
        testActors.link(TestActors.MARIA, null);
        assertThatThrownBy(() -> exports.open(export.id())).isInstanceOf(ScopeChangedException.class);
    }

    @Test
    void an_administrator_who_became_a_teacher_does_not_get_the_whole_school() {
        Export whole = awaitStatus(as(TestActors.ADMIN, 1, ""), ExportStatus.READY);
        Actor teacher = new Actor(TestActors.ADMIN.account(), "admin", Set.of(Role.TEACHER), "t-maria");
        testActors.change(teacher);
        testActors.signIn(teacher);
        assertThatThrownBy(() -> exports.open(whole.id())).isInstanceOf(ScopeChangedException.class);
    }

    @Test
    void an_account_without_a_teacher_requests_nothing_and_sees_no_row() {
        testActors.link(TestActors.MARIA, null);
        assertThatThrownBy(() -> as(TestActors.MARIA, 1, ""))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("not linked to a teacher");
        assertThat(exports.preview(FakeDataset.request(5, "")).total()).isZero();
    }

    @Test
    void a_run_has_the_present_rights_of_its_owner() {
        workers.stop();
        Export disabled = as(TestActors.MARIA, 1, "");
        Export unlinked = as(TestActors.NIKOS, 1, "");
        testActors.disable(TestActors.MARIA);
        testActors.link(TestActors.NIKOS, null);
        workers.start();
        testActors.signIn(TestActors.ADMIN);
        assertFails(disabled, "The account maria is disabled, so its exports do not run.");
        assertFails(unlinked, "The account nikos is not linked to a teacher of the records.");
    }

    @Test
    void a_preview_shows_the_first_twenty_rows_and_the_number_of_all() {
        ExportPreview exportPreview = exports.preview(FakeDataset.request(500, ""));
        assertThat(exportPreview.total()).isEqualTo(500);
        assertThat(exportPreview.limit()).isEqualTo(100_000);
        assertThat(exportPreview.columns()).isEqualTo(FakeDataset.COLUMNS);
        assertThat(exportPreview.rows()).hasSize(20).last().isEqualTo(List.of(20L, "row 20"));
        assertThat(exports.choices("numbers", "class", "", 10)).hasSize(1);
        assertThat(tasks()).isZero();
    }

    private void assertFails(Export export, String sentence) {
        ExportFailure failure =
                Objects.requireNonNull(awaitStatus(export, ExportStatus.FAILED).failure());
        assertThat(failure.failureClass()).isEqualTo(FailureClass.PERMISSION);
        assertThat(failure.message()).startsWith(sentence);
    }

    private void teach(String code) {
        database.sql("insert ignore into org (sourced_id, active, changed_at, name, type) "
                        + "values ('o1', true, now(), 'School', 'school')")
                .update();
        database.sql("insert ignore into course (sourced_id, active, changed_at, title, org_id) "
                        + "select 'k1', true, now(), 'Mathematics', id from org where sourced_id = 'o1'")
                .update();
        database.sql("insert ignore into person (sourced_id, active, changed_at, enabled, username, given_name, "
                        + "family_name) values ('t-maria', true, now(), true, 'maria', 'Maria', 'Kallas')")
                .update();
        database.sql("insert into class (sourced_id, active, changed_at, title, type, course_id, school_id) "
                        + "select ?, true, now(), 'Class', 'homeroom', course.id, org_id from course "
                        + "where sourced_id = 'k1'")
                .param(code)
                .update();
        database.sql(
                        "insert ignore into person_role (sourced_id, active, changed_at, person_id, org_id, role, role_type) "
                                + "select 'r-maria', true, now(), person.id, org.id, 'teacher', 'primary' from person, org "
                                + "where person.sourced_id = 't-maria'")
                .update();
        database.sql("insert into enrollment (sourced_id, active, changed_at, class_id, person_id, school_id, role) "
                        + "select concat('e-', class.sourced_id), true, now(), class.id, person.id, class.school_id, "
                        + "'teacher' from class, person where class.sourced_id = ? and person.sourced_id = 't-maria'")
                .param(code)
                .update();
    }

    private void forgetRecords() {
        for (String table : List.of("enrollment", "class", "course", "person_role", "person", "org")) {
            database.sql("delete from " + table).update();
        }
    }
}

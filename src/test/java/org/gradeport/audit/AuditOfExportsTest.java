package org.gradeport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailedExports;
import org.gradeport.export.NoticeOptions;
import org.gradeport.link.DownloadLinks;
import org.gradeport.link.LinkSettings;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.testing.TestExports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditOfExportsTest extends AuditFixture {

    @Autowired
    ExportService exports;

    @Autowired
    MailedExports mailed;

    @Autowired
    TestExports testExports;

    @Autowired
    ScheduleService schedules;

    @Autowired
    DownloadLinks downloadLinks;

    @Autowired
    LinkSettings linkSettings;

    @Test
    void the_actions_on_an_export_are_audited_and_outlive_it() throws IOException {
        Export export = testExports.ready();
        exports.open(export.id()).open(null).close();
        mailed.addToTimeline(export.id(), "downloaded", null, "by link");
        exports.hold(export.id(), "for the inspection");
        exports.hold(export.id(), null);
        exports.delete(export.id());
        String subject = "export " + export.id();
        assertThat(entries())
                .containsExactly(
                        me + " export.requested " + subject,
                        me + " export.downloaded " + subject,
                        "null export.downloaded " + subject,
                        me + " export.kept " + subject,
                        me + " export.released " + subject,
                        me + " export.deleted " + subject);
    }

    @Test
    void a_cancelled_and_a_retried_export_are_audited() {
        long id = queued();
        exports.cancel(id);
        testExports.ended(exports.retry(id));
        assertThat(entries()).contains(me + " export.cancelled export " + id, me + " export.retried export " + id);
    }

    @Test
    void actions_on_schedules_are_audited() {
        Schedule made = schedules.create(definition(), null);
        schedules.pause(made.id(), null);
        schedules.resume(made.id());
        testExports.ended(schedules.runNow(made.id()));
        schedules.change(made.id(), null, definition());
        Actor other = people.signIn(Role.ADMIN);
        people.signInAs(me);
        schedules.reassign(made.id(), other.account());
        schedules.delete(made.id());
        String subject = "schedule " + made.id();
        assertThat(entries())
                .contains(
                        me + " schedule.made " + subject,
                        me + " schedule.paused " + subject,
                        me + " schedule.resumed " + subject,
                        me + " schedule.ran " + subject,
                        me + " schedule.changed " + subject,
                        me + " schedule.reassigned " + subject,
                        me + " schedule.deleted " + subject);
        assertThat(lines().toString())
                .contains("Audited, of " + other.username())
                .contains("By schedule " + made.id());
    }

    @Test
    void settings_and_revoked_links_are_audited_without_the_link() {
        Export export = testExports.ready();
        String secret = downloadLinks.make(export, 987_654).getPath();
        downloadLinks.revoke(987_654, me, "head@school.example");
        downloadLinks.revoke(987_654, me, "head@school.example");
        linkSettings.setSignInNeeded(false);
        assertThat(entries())
                .containsExactly(
                        me + " export.requested export " + export.id(),
                        me + " export.link_revoked export " + export.id(),
                        me + " setting.changed link.sign-in");
        assertThat(lines().toString()).doesNotContain(secret.substring("/link/".length()));
    }

    private static ScheduleDefinition definition() {
        ScheduleRule hourly = ScheduleRule.of("hourly", null, "00:00", List.of(), "Europe/Athens", null, null);
        ExportRequest request = new ExportRequest("courses", "csv", Selection.ALL, Map.of(), null);
        return new ScheduleDefinition("Audited", request, hourly, MissedPolicy.RUN, OverlapPolicy.SKIP, false);
    }

    /// An export without a task, so that it can be cancelled.
    private long queued() {
        long id = testExports.ready("Queued", NoticeOptions.NONE).id();
        database.sql("update export set status = 'QUEUED', next_try_at = now(6) + interval 1 day where id = ?")
                .param(id)
                .update();
        return id;
    }
}

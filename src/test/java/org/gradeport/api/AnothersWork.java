package org.gradeport.api;

import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.link.Links;
import org.gradeport.schedule.MissedRule;
import org.gradeport.schedule.OverlapRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleWish;
import org.gradeport.schedule.Timing;
import org.gradeport.security.Role;
import org.gradeport.security.TestAccounts;
import org.gradeport.testing.MailedRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// What an administrator has made, which nobody else may have: an export of all students, a mailed link to it, and a
/// schedule.
@Component
class AnothersWork {

    private final TestAccounts accounts;
    private final ExportService exports;
    private final MailedRequests requests;
    private final ScheduleService schedules;
    private final Links links;
    private final JdbcClient database;
    private long export;
    private long schedule;
    private String secret = "";

    AnothersWork(
            TestAccounts accounts,
            ExportService exports,
            MailedRequests requests,
            ScheduleService schedules,
            Links links,
            JdbcClient database) {
        this.accounts = accounts;
        this.exports = exports;
        this.requests = requests;
        this.schedules = schedules;
        this.links = links;
        this.database = database;
    }

    void make() {
        accounts.signIn(Role.ADMIN);
        ExportRequest students = new ExportRequest("students", "csv", Selection.ALL, Map.of(), null);
        Export ready = requests.ended(exports.request(students, null));
        export = ready.id();
        Timing hourly = Timing.of("hourly", null, "00:00", List.of(), "Europe/Athens", null, null);
        schedule = schedules
                .create(new ScheduleWish("All", students, hourly, MissedRule.RUN, OverlapRule.SKIP, false), null)
                .id();
        secret = links.make(ready, 77).getPath().substring("/link/".length());
    }

    void remove() {
        SecurityContextHolder.clearContext();
        database.sql("delete from schedule").update();
    }

    String secret() {
        return secret;
    }

    /// The number of the schedule or of the export, as the path asks.
    long idFor(String path) {
        return path.contains("schedules") ? schedule : export;
    }

    /// What only a record of a student says.
    List<String> records() {
        return database.sql(
                        "select p.sourced_id from person p join person_role r on r.person_id = p.id where r.role = 'student' limit 300")
                .query((row, _) -> row.getString("sourced_id"))
                .list();
    }
}

package org.gradeport.api;

import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.link.DownloadLinks;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.TestExports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Resources of an administrator, which nobody else may read: an export of all students, a mailed link to it, and a
/// schedule.
@Component
public class ForeignResources {

    private final TestAccounts accounts;
    private final ExportService exports;
    private final TestExports testExports;
    private final ScheduleService schedules;
    private final DownloadLinks downloadLinks;
    private final JdbcClient database;
    private long export;
    private long schedule;
    private String secret = "";

    ForeignResources(
            TestAccounts accounts,
            ExportService exports,
            TestExports testExports,
            ScheduleService schedules,
            DownloadLinks downloadLinks,
            JdbcClient database) {
        this.accounts = accounts;
        this.exports = exports;
        this.testExports = testExports;
        this.schedules = schedules;
        this.downloadLinks = downloadLinks;
        this.database = database;
    }

    public void make() {
        accounts.signIn(Role.ADMIN);
        ExportRequest students = new ExportRequest("students", "csv", Selection.ALL, Map.of(), null);
        Export ready = testExports.ended(exports.request(students, null));
        export = ready.id();
        ScheduleRule hourly = ScheduleRule.of("hourly", null, "00:00", List.of(), "Europe/Athens", null, null);
        schedule = schedules
                .create(
                        new ScheduleDefinition("All", students, hourly, MissedPolicy.RUN, OverlapPolicy.SKIP, false),
                        null)
                .id();
        secret = downloadLinks.make(ready, 77).getPath().substring("/link/".length());
    }

    public void remove() {
        SecurityContextHolder.clearContext();
        database.sql("delete from schedule").update();
    }

    String secret() {
        return secret;
    }

    /// The number of the schedule or of the export, by the path.
    public long idFor(String path) {
        return path.contains("schedules") ? schedule : export;
    }

    /// A text that only a record of a student contains.
    public List<String> records() {
        return database.sql(
                        "select p.sourced_id from person p join person_role r on r.person_id = p.id where r.role = 'student' limit 300")
                .query((row, _) -> row.getString("sourced_id"))
                .list();
    }
}

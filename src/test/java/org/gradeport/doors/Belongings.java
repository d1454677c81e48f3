package org.gradeport.doors;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
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
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.TestExports;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// What a teacher has: an export of the students of her classes, a mailed link to it, and a schedule.
@Component
@Lazy
class Belongings {

    /// Texts of the records that the file has, and no page but the teacher's preview.
    private static final List<String> RECORDS = List.of("Αλεξίου", "Nowak", "anna@school.example");

    /// In the names of the export and the schedule, and nowhere else.
    private final String word = UUID.randomUUID().toString();

    private final Visitors visitors;
    private final ExportService exports;
    private final TestExports testExports;
    private final ScheduleService schedules;
    private final DownloadLinks downloadLinks;
    private final EmptyRecords emptyRecords;
    private final DataSource dataSource;
    private final JdbcClient database;
    private long export;
    private long schedule;
    private String secret = "";

    Belongings(
            Visitors visitors,
            ExportService exports,
            TestExports testExports,
            ScheduleService schedules,
            DownloadLinks downloadLinks,
            EmptyRecords emptyRecords,
            DataSource dataSource,
            JdbcClient database) {
        this.visitors = visitors;
        this.exports = exports;
        this.testExports = testExports;
        this.schedules = schedules;
        this.downloadLinks = downloadLinks;
        this.emptyRecords = emptyRecords;
        this.dataSource = dataSource;
        this.database = database;
    }

    void loadRecords() {
        emptyRecords.restore();
        new ResourceDatabasePopulator(new ClassPathResource("dataset/small-school.sql")).execute(dataSource);
    }

    /// Makes them anew, since a call may have changed them.
    void make() {
        visitors.signIn(Caller.TEACHER);
        ExportRequest students = new ExportRequest("students", "csv", Selection.ALL, Map.of(), word);
        Export ready = testExports.ended(exports.request(students, null));
        export = ready.id();
        ScheduleRule hourly = ScheduleRule.of("hourly", null, "00:00", List.of(), "Europe/Athens", null, null);
        schedule = schedules
                .create(
                        new ScheduleDefinition(word, students, hourly, MissedPolicy.RUN, OverlapPolicy.SKIP, false),
                        null)
                .id();
        secret = downloadLinks.make(ready, 77).getPath().substring("/link/".length());
        SecurityContextHolder.clearContext();
    }

    void remove() {
        database.sql("delete from schedule").update();
        emptyRecords.restore();
    }

    /// Whether an answer is about the teacher's export or schedule.
    boolean isAbout(String answer) {
        return answer.contains(word);
    }

    boolean isShownIn(String answer) {
        return RECORDS.stream().anyMatch(answer::contains);
    }

    /// The address with the numbers of these belongings.
    String address(String sample) {
        return sample.replace("{export}", String.valueOf(export))
                .replace("{schedule}", String.valueOf(schedule))
                .replace("{secret}", secret);
    }
}

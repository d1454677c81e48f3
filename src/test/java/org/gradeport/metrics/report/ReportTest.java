package org.gradeport.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.FakeRuns;
import org.gradeport.metrics.MetricsProperties;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Report;
import org.gradeport.metrics.ReportFrequency;
import org.gradeport.metrics.ReportHealth;
import org.gradeport.metrics.ReportService;
import org.gradeport.notice.Outbox;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.SettableClock;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class ReportTest {

    /// A Monday in a year far from that of the portal's clock.
    private static final String MONDAY = "2041-03-04T12:00:00Z";

    @Autowired
    ReportService reports;

    @Autowired
    ReportSettings settings;

    @Autowired
    SentReports sent;

    @Autowired
    ReportGenerator reportGenerator;

    @Autowired
    Outbox outbox;

    @Autowired
    MetricsProperties properties;

    @Autowired
    ReportHealth health;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    PortalProperties portal;

    @Autowired
    JdbcClient database;

    @Autowired
    TestAccounts people;

    private final SettableClock clock = new SettableClock(MONDAY);
    private final String head = "head-%s@example.org".formatted(UUID.randomUUID());

    @BeforeEach
    void a_week_of_runs() {
        forget();
        Instant sunday = Instant.parse("2041-03-03T10:00:00Z");
        FakeRuns runs = new FakeRuns(database, portal.zone());
        for (int day = 0; day < 7; day++) {
            Instant at = sunday.minus(Duration.ofDays(day));
            runs.ready(at, "grades", "pdf", Duration.ofMillis(4_200), 42_000);
            runs.ready(at, "students", "excel", Duration.ofMillis(300), 3_000);
        }
        runs.failed(sunday, "grades", "pdf", FailureClass.STORAGE);
        people.signIn(Role.ADMIN);
    }

    @AfterEach
    void forget() {
        new FakeRuns(database, portal.zone()).clear();
        database.sql("delete from setting where name like 'metrics.report.%'").update();
        database.sql("delete from report_sent").update();
    }

    @Test
    void a_report_shows_the_week_in_text_charts_and_tables() throws IOException {
        people.signIn(Role.OPERATOR);
        Report report = reports.generate(week());
        assertThat(report.name()).isEqualTo("performance_2041-02-25_2041-03-03.pdf");
        String text = text(report.bytes());
        assertThat(text)
                .contains(
                        "Performance report, 25 Feb – 3 Mar 2041",
                        "In all 15 exports ended; success rate 93.3 %",
                        "1 failed")
                .contains("Exports by outcome", "Duration, p50 and p95", "Failures by cause", "Storage", "10,000")
                .contains("By dataset and format", "Slowest exports", "Needs attention", "Day by day")
                .contains("1 / ")
                .doesNotContain("dashboard.", "report.");
    }

    @Test
    void a_report_over_the_turn_of_a_year_names_both() throws IOException {
        Period year = Period.lastDays(365, clock.instant(), portal.zone());
        assertThat(text(reports.generate(year).bytes())).contains("Performance report, 5 Mar 2040 – 4 Mar 2041");
    }

    @Test
    void a_single_run_reads_as_one_and_is_known_exactly() throws IOException {
        FakeRuns runs = new FakeRuns(database, portal.zone());
        runs.clear();
        runs.ready(Instant.parse("2041-03-03T10:00:00Z"), "grades", "pdf", Duration.ofMillis(271), 1_000);
        assertThat(text(reports.generate(week()).bytes()))
                .contains("One export ended", "95 of 100 took at most 271 ms");
    }

    @Test
    void a_period_without_runs_is_one_page_with_one_sentence() throws IOException {
        new FakeRuns(database, portal.zone()).clear();
        Report report = reports.generate(week());
        assertThat(text(report.bytes()))
                .contains("No export ended in this time.")
                .doesNotContain("Day by day");
        try (PDDocument pdf = Loader.loadPDF(report.bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void each_week_gives_exactly_one_mail_on_any_number_of_nodes() throws Exception {
        weekly();
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            Stream.generate(this::job).limit(4).forEach(job -> nodes.execute(job::tick));
        }
        job().tick();
        Awaitility.await().until(() -> !TestMailServer.to(head).isEmpty());
        assertThat(letters()).isEqualTo(1);
        assertThat(TestMailServer.to(head)).singleElement().satisfies(this::carriesTheReport);
        clock.advance(Duration.ofDays(7));
        job().tick();
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void a_report_that_is_not_sent_within_an_hour_is_late() {
        weekly();
        assertThat(health.late(clock.instant()))
                .hasValueSatisfying(due -> assertThat(due.period()).isEqualTo(week()));
        job().tick();
        assertThat(health.late(clock.instant())).isEmpty();
    }

    @Test
    void an_administrator_sends_one_now_in_addition_to_the_plan() {
        reports.change(ReportFrequency.WEEKLY, List.of(head));
        reports.mailNow();
        assertThat(letters()).isEqualTo(1);
        assertThat(sent.contains(ReportFrequency.WEEKLY, week())).isFalse();
    }

    @Test
    void an_invalid_address_and_a_plan_without_recipients_are_refused() {
        assertThatThrownBy(() -> reports.change(ReportFrequency.DAILY, List.of("head")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> reports.change(ReportFrequency.DAILY, List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThat(reports.plan().frequency()).isEqualTo(ReportFrequency.OFF);
    }

    @Test
    void an_operator_reads_reports_but_does_not_change_the_plan_and_a_teacher_reads_nothing() {
        people.signIn(Role.OPERATOR);
        assertThat(reports.plan().recipients()).isEmpty();
        assertThatThrownBy(() -> reports.change(ReportFrequency.DAILY, List.of(head)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.mailNow()).isInstanceOf(AccessDeniedException.class);
        people.signIn(Role.TEACHER);
        assertThatThrownBy(() -> reports.generate(week())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.plan()).isInstanceOf(AccessDeniedException.class);
    }

    /// A plan from that year.
    private void weekly() {
        settings.change(ReportFrequency.WEEKLY, List.of(head), "admin");
        database.sql("update setting set value = '2041-03-01T00:00:00Z' where name = 'metrics.report.since'")
                .update();
    }

    private Period week() {
        return ReportFrequency.WEEKLY.lastEnded(LocalDate.of(2041, 3, 4), portal.zone());
    }

    private ReportJob job() {
        return new ReportJob(settings, sent, reportGenerator, outbox, properties, transaction, portal, clock);
    }

    private long letters() {
        return database.sql("select count(*) from notice where recipient = ?")
                .param(head)
                .query(Long.class)
                .single();
    }

    private void carriesTheReport(MimeMessage mail) throws Exception {
        assertThat(mail.getSubject()).startsWith("Performance report");
        BodyPart file = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("performance_2041-02-25_2041-03-03.pdf");
        assertThat(text(file.getInputStream().readAllBytes())).contains("In all 15 exports ended");
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}

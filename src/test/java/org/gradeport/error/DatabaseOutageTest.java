package org.gradeport.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.Location;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.gradeport.error.ui.InternalErrorView;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseOutageTest {

    private final RuntimeException away = new CannotCreateTransactionException(
            "Could not open a connection", new SQLTransientConnectionException("Connection refused"));

    @Autowired
    ErrorFilter errorFilter;

    @Autowired
    ApplicationContext beans;

    @Test
    void a_database_that_refuses_a_query_is_not_away() {
        assertThat(DatabaseOutage.isCauseOf(away)).isTrue();
        assertThat(DatabaseOutage.isCauseOf(new IOException(away))).isTrue();
        assertThat(DatabaseOutage.isCauseOf(new IOException(new SQLSyntaxErrorException("no", "42S02"))))
                .isFalse();
        assertThat(DatabaseOutage.isCauseOf(new IOException(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(DatabaseOutage.isCauseOf(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1290, HY000, The MariaDB server is running with the --read-only option so it cannot execute this statement",
        "1836, HY000, Running in read-only mode",
        "1213, 40001, Deadlock found when trying to get lock; try restarting transaction",
        "1205, HY000, Lock wait timeout exceeded; try restarting transaction",
        "1020, HY000, Record has changed since last read in table 'export'",
        "1203, 42000, User has already more than 'max_user_connections' active connections"
    })
    void a_database_that_takes_no_writes_or_breaks_off_a_transaction_counts_as_away(
            int code, String state, String message) throws Exception {
        RuntimeException failure =
                new UncategorizedSQLException("update", "sql", new SQLException(message, state, code));
        MockHttpServletResponse answer = answer(failure, "application/json");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
    }

    @Test
    void an_option_that_forbids_a_statement_for_ever_is_no_outage() {
        assertThat(DatabaseOutage.isCauseOf(
                        new SQLException("running with the --secure-file-priv option", "HY000", 1290)))
                .isFalse();
    }

    @Test
    void a_page_that_cannot_start_shows_the_id_and_tries_again(CapturedOutput output) throws Exception {
        MockHttpServletResponse answer = answer(away, "text/html,*/*");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        assertThat(answer.getContentAsString())
                .contains("<h1>", "The database does not answer", "http-equiv=\"refresh\"")
                .doesNotContain("Connection refused")
                .doesNotContainPattern("[{][a-z]+[}]")
                .containsPattern("error id [0-9A-F]{8}");
        assertThat(output).containsPattern(Pattern.compile("Error [0-9A-F]{8}: .*Connection refused"));
    }

    @Test
    void a_program_gets_a_problem() throws Exception {
        MockHttpServletResponse answer = answer(away, "application/json");
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString())
                .contains("\"status\":503", "\"error_id\":", "cannot reach its database");
    }

    @Test
    void other_failures_before_the_page_are_shown_too() throws Exception {
        MockHttpServletResponse answer = answer(new IllegalStateException("<inner>"), "text/html");
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains("Something broke").doesNotContain("inner", "refresh");
    }

    @Test
    void a_full_disk_is_recognised_and_logged_without_a_trace(CapturedOutput output) throws Exception {
        var full = new IllegalStateException(new IOException("No space left on device"));
        assertThat(FullDisk.isCauseOf(full)).isTrue();
        assertThat(FullDisk.isCauseOf(new IllegalStateException("No space left on device")))
                .isFalse();
        MockHttpServletResponse answer = answer(full, "application/json");
        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getContentAsString()).contains("has no room", "error_id");
        assertThat(output)
                .containsPattern("Error [0-9A-F]{8}: .*No space left on device")
                .doesNotContain("\tat ");
    }

    @Test
    void an_answer_that_has_begun_is_left_to_the_server() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCommitted(true);
        assertThatThrownBy(() -> errorFilter.doFilter(new MockHttpServletRequest(), response, (_, _) -> {
                    throw away;
                }))
                .isSameAs(away);
    }

    @Test
    void a_view_and_a_click_show_the_database_outage() {
        BrowserlessPortal.open(beans);
        try {
            InternalErrorView internalErrorView = new InternalErrorView();
            BeforeEnterEvent event = Mockito.mock();
            Mockito.when(event.getLocation()).thenReturn(new Location("exports"));
            assertThat(internalErrorView.setErrorParameter(event, new ErrorParameter<>(Exception.class, away)))
                    .isEqualTo(503);
            assertThat(internalErrorView.getElement().getTextRecursively()).contains("cannot reach its database");
        } finally {
            BrowserlessPortal.close();
        }
    }

    @Test
    void each_kind_of_line_is_written_once_a_minute_with_the_cause_and_no_trace() {
        SettableClock clock = new SettableClock("2026-11-23T12:00:00Z");
        LoggerContext loggers = new LoggerContext();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
        new OutageLogFilter(loggers, clock);
        Logger log = loggers.getLogger("work");
        log.warn("Work {} waits", 1, away);
        log.warn("Work {} waits", 2, away);
        log.trace("Nobody reads this", away);
        log.error("Other work waits", away);
        clock.advance(Duration.ofSeconds(61));
        log.warn("Work {} waits", 3, away);
        log.warn("Broken", new IllegalStateException("inner"));
        log.warn("Execution has more than 1 failed heartbeats. Should not happen. {}", 1);
        log.warn("Execution has more than 1 failed heartbeats. Should not happen. {}", 2);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Work 1 waits (the database is away: Connection refused)",
                        "Other work waits (the database is away: Connection refused)",
                        "Work 3 waits (the database is away: Connection refused)",
                        "Broken",
                        "Execution has more than 1 failed heartbeats. Should not happen. 1");
        assertThat(lines.list)
                .extracting(line -> line.getThrowableProxy() != null)
                .containsExactly(false, false, false, true, false);
    }

    private MockHttpServletResponse answer(RuntimeException failure, String accepted)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/exports");
        request.addHeader("Accept", accepted);
        MockHttpServletResponse response = new MockHttpServletResponse();
        errorFilter.doFilter(request, response, (_, _) -> {
            throw new ServletException(failure);
        });
        return response;
    }
}

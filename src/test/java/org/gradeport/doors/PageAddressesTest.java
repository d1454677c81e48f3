package org.gradeport.doors;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradeport.error.ui.InternalErrorView;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Pages and drafts at addresses with wrong parameters.
@PortalTest
class PageAddressesTest {

    private static final int ADDRESSES = 80;

    private static final List<String> PARAMETERS = List.of(
            "dataset",
            "column",
            "label.student",
            "filter.school",
            "filter.class",
            "filter.grade_level",
            "filter.active",
            "filter.student",
            "filter.from",
            "filter.score_min",
            "filter.none",
            "sort",
            "format",
            "option.profile",
            "option.none",
            "name",
            "notify",
            "from",
            "to",
            "text",
            "status",
            "state",
            "owner",
            "page",
            "period",
            "kind",
            "action",
            "by",
            "role",
            "schedule",
            "version",
            "wait",
            "error");

    private static final List<String> VALUES = List.of(
            "students",
            "grades",
            "courses",
            "enrollments",
            "csv",
            "excel",
            "pdf",
            "student_number",
            "-student_number",
            "score",
            "true",
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999",
            "1e999",
            "null",
            "a".repeat(201),
            "a".repeat(255),
            "a".repeat(5_000),
            "\u0000",
            "\uD800",
            "\u202E",
            "😀",
            "'",
            "%",
            "2026-02-30",
            "+999999999-12-31",
            "<b>",
            "{0}",
            "machines");

    @Autowired
    TestAccounts accounts;

    @Autowired
    ApplicationContext beans;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Random random = new Random(13);

    @BeforeEach
    void open() {
        accounts.signIn(Role.ADMIN);
        BrowserlessPortal.open(beans);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void close() {
        root().detachAppender(log);
        BrowserlessPortal.close();
    }

    @Test
    void no_address_breaks_a_page() {
        List<String> pages = Door.all().stream()
                .filter(door -> door.kind().equals("PAGE"))
                .map(door -> door.sample().substring(1).replaceAll("\\{.*}", "1"))
                .toList();
        List<String> broken = new ArrayList<>();
        for (int n = 0; n < ADDRESSES; n++) {
            // Most parameters are those of a draft.
            String page = random.nextInt(3) == 0 ? "exports/new" : pick(pages);
            QueryParameters query = query();
            UI.getCurrent().navigate(page, query);
            MockVaadin.clientRoundtrip(false);
            if (UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst() instanceof InternalErrorView) {
                broken.add(page + "?" + query.getQueryString());
            }
        }
        assertThat(broken).isEmpty();
        assertThat(log.list.stream()
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                        .map(ILoggingEvent::getFormattedMessage))
                .isEmpty();
    }

    private QueryParameters query() {
        Map<String, List<String>> query = new HashMap<>();
        query.put("dataset", List.of(pick(List.of("students", "grades", "courses", "enrollments"))));
        for (int n = random.nextInt(6); n > 0; n--) {
            query.put(
                    pick(PARAMETERS),
                    random.nextInt(4) == 0 ? List.of(pick(VALUES), pick(VALUES)) : List.of(pick(VALUES)));
        }
        return new QueryParameters(query);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}

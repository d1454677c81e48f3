package org.gradeport.attention.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.gradeport.ui.BackgroundExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class ConcernButtonsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ConcernCells cells;

    @Autowired
    BackgroundExecutor backgroundExecutor;

    @Autowired
    TestAccounts people;

    private final AtomicInteger refreshed = new AtomicInteger();

    @BeforeEach
    void the_on_call_signs_in() {
        people.signIn(Role.OPERATOR);
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
    }

    @Test
    void an_action_that_works_says_so_and_the_list_is_refreshed() {
        press(() -> {});
        assertThat(toast()).isEqualTo("It is in the queue again.");
        assertThat(refreshed).hasValue(1);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("x"), "You may not do this. Ask an administrator."),
                Arguments.of(
                        new ExportStateException(ExportStatus.READY, "It is ready already."), "It is ready already."),
                Arguments.of(new InvalidValueException("owner", "It has no owner.", List.of()), "It has no owner."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void an_action_that_is_refused_says_why_and_the_list_is_refreshed(RuntimeException refusal, String sentence) {
        press(() -> {
            throw refusal;
        });
        assertThat(toast()).isEqualTo(sentence);
        assertThat(refreshed).hasValue(1);
    }

    @Test
    void what_nobody_foresaw_is_not_told_as_a_refusal() {
        assertThatThrownBy(() -> press(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasStackTraceContaining("on purpose");
    }

    private static String toast() {
        return _get(Notification.class).getElement().getProperty("text", "");
    }

    private void press(Runnable action) {
        Concern concern = Concern.of("database", "x", Tone.BAD, Instant.EPOCH)
                .withRemedies(Remedy.of("retry", "exports/1", action));
        Component buttons =
                new ConcernButtons(cells, backgroundExecutor, refreshed::incrementAndGet).of(concern, () -> {});
        UI.getCurrent().add(buttons);
        _click(_get(buttons, Button.class, spec -> spec.withText("Retry")));
    }
}

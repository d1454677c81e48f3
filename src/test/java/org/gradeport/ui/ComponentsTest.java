package org.gradeport.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.base.Appearance;
import org.gradeport.base.Texts;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class ComponentsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TimeFormatter timeFormatter;

    @BeforeEach
    void open() {
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
    }

    @Test
    void a_status_is_icon_word_and_colour() {
        StatusPill pill = new StatusPill(Tone.OFF, VaadinIcon.HOURGLASS_END, "Expired");
        assertThat(pill.getClassNames()).containsExactlyInAnyOrder("status", "off");
        assertThat(pill.getElement().getTextRecursively()).isEqualTo("Expired");
        assertThat(pill.getElement().getChild(0).getAttribute("aria-hidden")).isEqualTo("true");
    }

    @Test
    void a_question_names_what_goes_and_does_it_only_when_confirmed() {
        AtomicInteger done = new AtomicInteger();
        Confirm.ask("Revoke it?", "It stops at once.", "Revoke", done::incrementAndGet);
        ConfirmDialogKt._fireCancel(_get(ConfirmDialog.class));
        assertThat(done).hasValue(0);
        Confirm.ask("Revoke it?", "It stops at once.", "Revoke", done::incrementAndGet);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(done).hasValue(1);
    }

    @Test
    void what_a_page_shows_is_read_out_when_it_changes() {
        PageHeader header = new PageHeader("Exports");
        header.setSub("7 shown");
        header.setHeading("Schedules");
        assertThat(header.getElement().getTextRecursively()).isEqualTo("Schedules7 shown");
        assertThat(header.getElement().getChild(1).getAttribute("aria-live")).isEqualTo("polite");
    }

    @Test
    void an_appearance_is_read_from_its_cookie_and_nothing_else() {
        assertThat(Appearance.of(null)).isEqualTo(Appearance.SYSTEM);
        assertThat(Appearance.of(new Cookie[] {new Cookie("gradeport-appearance", "DARK")}))
                .isEqualTo(Appearance.DARK);
        assertThat(Appearance.of(new Cookie[] {new Cookie("gradeport-appearance", "evil")}))
                .isEqualTo(Appearance.SYSTEM);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_without_vaadin_has_the_same_colour_scheme(Appearance appearance) {
        assertThat(appearance.css())
                .isEqualTo(ColorScheme.Value.valueOf(appearance.name()).getValue());
    }

    @Test
    void a_moment_is_shown_with_the_exact_time_on_hover() {
        var time = RelativeTime.of(timeFormatter, Instant.parse("2026-11-22T09:27:00Z"));
        assertThat(time.getElement().getTag()).isEqualTo("time");
        assertThat(time.getText()).isEqualTo("22 Nov");
        assertThat(time.getTitle())
                .hasValueSatisfying(title -> assertThat(title).contains("22 November 2026, "));
        assertThat(time.getElement().getAttribute("datetime")).isEqualTo("2026-11-22T09:27:00Z");
        assertThat(RelativeTime.of(timeFormatter, null).getText()).isEqualTo("—");
    }

    @Test
    void a_command_from_another_thread_speaks_the_language_of_the_page() {
        UI page = UI.getCurrent();
        page.setLocale(Locale.forLanguageTag("tlh"));
        List<String> said = new ArrayList<>();
        PageAccess.run(page, () -> said.add(Texts.say("base.sign-out")));
        MockVaadin.clientRoundtrip(false);
        assertThat(said).containsExactly("yImej");
        assertThat(Texts.say("base.sign-out")).isEqualTo("Sign out");
    }

    @Test
    void texts_below_a_page_are_in_the_language_of_its_session() throws IOException {
        VaadinSession session = VaadinSession.getCurrent();
        session.setLocale(Locale.forLanguageTag("tlh"));
        RequestHandler first =
                VaadinService.getCurrent().getRequestHandlers().iterator().next();
        assertThat(first.handleRequest(session, mock(), mock())).isFalse();
        assertThat(Texts.say("base.sign-out")).isEqualTo("yImej");
    }

    @Test
    void a_table_is_cards_on_a_phone_and_a_table_again_when_the_window_grows() {
        ResponsiveGrid<String> responsiveGrid = new ResponsiveGrid<>(Div::new);
        Grid.Column<String> name = responsiveGrid.addColumn(text -> text).setHeader("Name");
        Grid.Column<String> hidden = responsiveGrid.addColumn(text -> text).setHeader("Left out");
        hidden.setVisible(false);
        responsiveGrid.fit(360);
        assertThat(responsiveGrid.getColumns())
                .extracting(Grid.Column::isVisible)
                .containsExactly(true, false, false);
        assertThat(responsiveGrid.hasClassName("phone")).isTrue();
        responsiveGrid.fit(1440);
        assertThat(name.isVisible()).isTrue();
        assertThat(hidden.isVisible()).isFalse();
        assertThat(responsiveGrid.hasClassName("phone")).isFalse();
    }
}

package org.gradeport.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import jakarta.servlet.http.Cookie;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.base.Appearance;
import org.gradeport.base.Tone;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class ComponentsTest {

    @Autowired
    ApplicationContext beans;

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

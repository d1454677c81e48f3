package org.gradeport.metrics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import org.gradeport.metrics.ReportService;
import org.gradeport.security.Role;
import org.gradeport.testing.BrowserlessPortal;
import org.junit.jupiter.api.Test;

class ReportDialogTest extends DashboardFixture {

    @Test
    void only_an_administrator_changes_the_plan_of_reports() {
        open("dashboard");
        assertThat(_find(Button.class, spec -> spec.withIcon(VaadinIcon.ENVELOPE_O)))
                .isEmpty();
        people.signIn(Role.ADMIN);
        BrowserlessPortal.open(beans);
        open("dashboard");
        _click(_get(Button.class, spec -> spec.withIcon(VaadinIcon.ENVELOPE_O)));
        ReportDialog dialog = _get(ReportDialog.class);
        TextArea to = _get(dialog, TextArea.class);
        to.setValue("no address");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(to.isInvalid()).isTrue();
        to.setValue("head@example.org\ndeputy@example.org");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(dialog.isOpened()).isFalse();
        assertThat(beans.getBean(ReportService.class).plan().recipients())
                .containsExactly("head@example.org", "deputy@example.org");
    }
}

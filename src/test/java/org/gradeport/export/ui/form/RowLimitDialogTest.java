package org.gradeport.export.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.PageLocator.text;
import static org.gradeport.testing.BrowserlessPortal.eventually;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.gradeport.export.ui.FakePortal;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.Locate;
import org.gradeport.testing.TypedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RowLimitDialogTest {

    @RegisterExtension
    final FakePortal portal = new FakePortal();

    @Test
    void an_administrator_changes_the_limit_next_to_the_number_of_rows() {
        enter(200_000);
        verify(portal.exports().service).setRowLimit(200_000);
        _assertNone(RowLimitDialog.class);
    }

    @Test
    void a_refused_limit_is_explained_at_the_field() {
        doThrow(new InvalidValueException("row_limit", "The limit must be at least 1 row.", List.of()))
                .when(portal.exports().service)
                .setRowLimit(anyLong());
        enter(null);
        assertThat(_get(IntegerField.class).getErrorMessage()).isEqualTo("The limit must be at least 1 row.");
        assertThat(_get(IntegerField.class).isInvalid()).isTrue();
    }

    @Test
    void a_limit_that_is_no_number_is_not_saved() {
        enter(200_000);
        Locate.press("Row limit…");
        TypedText.type(_get(IntegerField.class), "many");
        Locate.press("Save");
        assertThat(_get(IntegerField.class).getErrorMessage()).isEqualTo("Expected a number.");
        verify(portal.exports().service, times(1)).setRowLimit(anyLong());
    }

    @Test
    void nobody_else_sees_the_button() {
        portal.signIn(FakePortal.TEACHER);
        open();
        _assertNone(Button.class, spec -> spec.withText("Row limit…"));
    }

    private void enter(@Nullable Integer rows) {
        portal.signIn(FakePortal.ADMIN);
        open();
        Locate.press("Row limit…");
        assertThat(_get(IntegerField.class).getValue()).isEqualTo(100_000);
        _get(IntegerField.class).setValue(rows);
        Locate.press("Save");
    }

    private static void open() {
        UI.getCurrent().navigate("exports/new", QueryParameters.of("dataset", "grades"));
        eventually(() -> assertThat(text(PreviewPanel.class)).contains("29,600 rows"));
    }
}

package org.gradeport.export.ui.list;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportExample.export;
import static org.gradeport.export.ui.FakePortal.OPERATOR;
import static org.gradeport.export.ui.PageLocator.enter;
import static org.gradeport.export.ui.PageLocator.open;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradeport.export.ui.FakePortal;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.ReasonDialog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportsActionsTest {

    @RegisterExtension
    final FakePortal portal = new FakePortal();

    @Test
    void cancel_is_passed_on() {
        portal.exports().put(export(1).running(1, 100));
        open("exports");
        _click(_get(cell(0, "actions"), Button.class, spec -> spec.withText("Cancel")));
        verify(portal.exports().service).cancel(1);
    }

    @Test
    void retry_is_passed_on() {
        portal.signIn(OPERATOR);
        portal.exports().put(export(1).failed("No."));
        open("exports");
        _click(_get(cell(0, "actions"), Button.class, spec -> spec.withText("Retry")));
        verify(portal.exports().service).retry(1);
    }

    @Test
    void several_are_deleted_after_a_question_that_names_them() {
        portal.exports().put(export(1).named("Old one").ready());
        portal.exports().put(export(2).named("Failed one").failed("No."));
        open("exports");
        select(0, 1);
        _click(_get(_get(BulkBar.class), Button.class, spec -> spec.withText("Delete")));
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(String.valueOf(ConfirmDialogKt._getText(question)))
                .contains("Old one with its file grades_2026-11-22_0930_1.xlsx (4.1 MB)")
                .contains("Failed one (no file)");
        ConfirmDialogKt._fireConfirm(question);
        verify(portal.exports().service).delete(1);
        verify(portal.exports().service).delete(2);
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void several_are_cancelled_and_only_those_that_can_be() {
        portal.exports().put(export(1).running(1, 2));
        portal.exports().put(export(2).ready());
        open("exports");
        select(0, 1);
        _click(_get(_get(BulkBar.class), Button.class, spec -> spec.withText("Cancel")));
        verify(portal.exports().service).cancel(1);
        verify(portal.exports().service, never()).cancel(2);
    }

    @Test
    void several_files_are_downloaded_one_by_one() {
        portal.exports().put(export(1).ready());
        portal.exports().put(export(2).ready());
        open("exports");
        select(0, 1);
        _click(_get(_get(BulkBar.class), Button.class, spec -> spec.withText("Download")));
        assertThat(_get(BulkBar.class)
                        .getChildren()
                        .filter(Div.class::isInstance)
                        .flatMap(Component::getChildren))
                .hasSize(2);
    }

    @Test
    void a_hold_needs_a_reason() {
        portal.exports().put(export(1).ready());
        open("exports");
        select(0);
        _click(_get(_get(BulkBar.class), Button.class, spec -> spec.withText("Keep")));
        ReasonDialog holdDialog = _get(ReasonDialog.class);
        _click(_get(holdDialog, Button.class, spec -> spec.withText("Keep")));
        assertThat(_get(holdDialog, TextField.class).isInvalid()).isTrue();
        enter(_get(holdDialog, TextField.class), "Audit");
        _click(_get(holdDialog, Button.class, spec -> spec.withText("Keep")));
        verify(portal.exports().service).hold(1, "Audit");
    }

    private static void select(int... rows) {
        grid().asMultiSelect()
                .setValue(IntStream.of(rows)
                        .mapToObj(row -> GridKt._get(grid(), row))
                        .collect(Collectors.toSet()));
    }

    private static ExportGrid grid() {
        return _get(ExportGrid.class);
    }

    private static Component cell(int row, String column) {
        return GridKt._getCellComponent(grid(), row, column);
    }
}

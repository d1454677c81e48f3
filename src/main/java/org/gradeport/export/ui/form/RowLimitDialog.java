package org.gradeport.export.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.gradeport.export.ExportService;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.FormDialog;

/// Changes the number of rows that every export may have.
final class RowLimitDialog extends FormDialog {

    private final ExportService exports;
    private final IntegerField rows = new IntegerField(getTranslation("export.limit.rows"));

    RowLimitDialog(ExportService exports, Runnable saved) {
        super(translate("export.limit"), translate("base.save"));
        this.exports = exports;
        rows.setValue((int) exports.rowLimit());
        rows.setI18n(
                new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(getTranslation("base.unreadable.number")));
        rows.setWidthFull();
        form(new Paragraph(getTranslation("export.limit.sentence")), rows);
        onConfirm(() -> {
            boolean done = save();
            if (done) {
                saved.run();
            }
            return done;
        });
    }

    private boolean save() {
        try {
            exports.setRowLimit(rows.getOptionalValue().orElse(0));
            return true;
        } catch (InvalidValueException e) {
            refuse(rows, String.valueOf(e.getMessage()));
            return false;
        }
    }
}

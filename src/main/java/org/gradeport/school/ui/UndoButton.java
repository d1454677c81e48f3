package org.gradeport.school.ui;

import com.vaadin.flow.component.button.Button;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.VisibleText;
import org.gradeport.school.FileChanges;
import org.gradeport.school.LastImport;
import org.gradeport.ui.Confirm;

/// Undoes the last import after a question that names what goes and what comes back, by file.
final class UndoButton extends Button {

    private final transient LastImport last;
    private final QuantityFormatter quantityFormatter;
    private final transient Runnable undo;

    UndoButton(LastImport last, QuantityFormatter quantityFormatter, Runnable undo) {
        super("");
        this.last = last;
        this.quantityFormatter = quantityFormatter;
        this.undo = undo;
        setText(getTranslation("school.undo"));
        addClickListener(_ -> ask());
    }

    private void ask() {
        String files = last.files().stream()
                .filter(file -> file.added() + file.changed() + file.deactivated() > 0)
                .map(this::line)
                .collect(VisibleText.joining("; "));
        Confirm.ask(
                getTranslation("school.undo.ask", last.fileName()),
                files.isEmpty() ? getTranslation("school.undo.nothing") : getTranslation("school.undo.goes", files),
                getTranslation("school.undo"),
                () -> {
                    setEnabled(false);
                    undo.run();
                });
    }

    private String line(FileChanges file) {
        return getTranslation(
                "school.undo.line",
                file.file(),
                quantityFormatter.count(file.added()),
                quantityFormatter.count(file.changed()),
                quantityFormatter.count(file.deactivated()));
    }
}

package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.gradeport.base.VisibleText;
import org.gradeport.schedule.Schedule;
import org.gradeport.security.OwnerDirectory;
import org.gradeport.security.OwnerDirectory.Owner;
import org.gradeport.ui.FormDialog;

/// Asks for the new owner of a schedule.
final class OwnerDialog extends FormDialog {

    OwnerDialog(OwnerDirectory owners, Schedule schedule, Consumer<Owner> give) {
        super(translate("schedule.reassign.title", schedule.name()), translate("schedule.reassign.button"));
        ComboBox<Owner> owner = new ComboBox<>(getTranslation("schedule.column.owner"));
        owner.setItemsPageable(
                (page, text) -> owners.list(text == null ? "" : text, (int) page.getOffset(), page.getPageSize()));
        owner.setItemLabelGenerator(each -> VisibleText.isolated(each.name()) + " (" + each.username() + ")");
        owner.setWidthFull();
        owner.setRequired(true);
        owner.setErrorMessage(getTranslation("schedule.reassign.missing"));
        form(new Paragraph(getTranslation("schedule.reassign.sentence")), owner);
        onConfirm(() -> {
            owner.setInvalid(owner.isEmpty());
            owner.getOptionalValue().ifPresent(give);
            return !owner.isEmpty();
        });
    }
}

package org.gradeport.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.gradeport.schedule.Schedule;
import org.gradeport.security.OwnerDirectory;
import org.gradeport.security.OwnerDirectory.Owner;

/// Asks for the new owner of a schedule.
final class OwnerDialog extends Dialog {

    private final ComboBox<Owner> owner = new ComboBox<>(getTranslation("schedule.column.owner"));

    OwnerDialog(OwnerDirectory owners, ScheduleActions scheduleActions, Schedule schedule) {
        owner.setItemsPageable(
                (page, text) -> owners.list(text == null ? "" : text, (int) page.getOffset(), page.getPageSize()));
        owner.setItemLabelGenerator(each -> each.name() + " (" + each.username() + ")");
        owner.setWidthFull();
        owner.setRequired(true);
        owner.setErrorMessage(getTranslation("schedule.reassign.missing"));
        setHeaderTitle(getTranslation("schedule.reassign.title", schedule.name()));
        setWidth("min(440px, 92vw)");
        add(new Paragraph(getTranslation("schedule.reassign.sentence")), owner);
        Button reassign =
                new Button(getTranslation("schedule.reassign.button"), _ -> reassign(scheduleActions, schedule));
        reassign.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), _ -> close()), reassign);
    }

    private void reassign(ScheduleActions scheduleActions, Schedule schedule) {
        Owner chosen = owner.getValue();
        if (chosen == null) {
            owner.setInvalid(true);
            return;
        }
        close();
        scheduleActions.reassign(schedule, chosen);
    }
}

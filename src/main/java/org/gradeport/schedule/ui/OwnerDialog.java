package org.gradeport.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.gradeport.schedule.Schedule;
import org.gradeport.security.AccountFilter;
import org.gradeport.security.AccountRow;
import org.gradeport.security.Role;

/// Asks whose a schedule is from now on.
final class OwnerDialog extends Dialog {

    private final ComboBox<AccountRow> owner = new ComboBox<>(getTranslation("schedule.column.owner"));

    OwnerDialog(ScheduleSite site, ScheduleDeeds deeds, Schedule schedule) {
        owner.setItemsPageable(
                (page, text) -> find(site, text == null ? "" : text, (int) page.getOffset(), page.getPageSize())
                        .toList());
        owner.setItemLabelGenerator(account -> account.name() + " (" + account.username() + ")");
        owner.setWidthFull();
        owner.setRequired(true);
        owner.setErrorMessage(getTranslation("schedule.reassign.missing"));
        setHeaderTitle(getTranslation("schedule.reassign.title", schedule.name()));
        setWidth("min(440px, 92vw)");
        add(new Paragraph(getTranslation("schedule.reassign.sentence")), owner);
        Button give = new Button(getTranslation("schedule.reassign.button"), _ -> give(deeds, schedule));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), _ -> close()), give);
    }

    // Operators may not export, so nothing can be theirs.
    private static Stream<AccountRow> find(ScheduleSite site, String text, int offset, int limit) {
        return site.accounts().list(new AccountFilter(text, null, true), offset, limit).stream()
                .filter(account -> account.role() != Role.OPERATOR);
    }

    private void give(ScheduleDeeds deeds, Schedule schedule) {
        AccountRow account = owner.getValue();
        if (account == null) {
            owner.setInvalid(true);
            return;
        }
        close();
        deeds.reassign(schedule, account);
    }
}

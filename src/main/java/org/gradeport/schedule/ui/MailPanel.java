package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import org.gradeport.export.MailAvailability;
import org.gradeport.export.NoticeOptions;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RecordBinder;

/// Who is mailed the result of a run.
final class MailPanel extends Panel {

    private final Checkbox owner = new Checkbox(getTranslation("schedule.mail.owner"), true);
    private final TextArea others = new TextArea(getTranslation("schedule.mail.others"));
    private final Checkbox attach = new Checkbox(getTranslation("schedule.mail.attach"));
    private final RecordBinder<NoticeOptions> binder = new RecordBinder<>(NoticeOptions.class);

    /// @param account the owner's account
    /// @param isAdministrator whether the reader may name other addresses
    MailPanel(MailAvailability availability, long account, boolean isAdministrator) {
        super(translate("schedule.mail"));
        if (availability.isOn()) {
            owner.setHelperText(availability
                    .address(account)
                    .map(address -> getTranslation("export.new.notify.to", address))
                    .orElseGet(() -> getTranslation("schedule.mail.no-address")));
        }
        others.setHelperText(getTranslation("schedule.mail.others.hint"));
        others.setVisible(isAdministrator);
        others.setWidthFull();
        addClassName("mail-part");
        binder.forMemberField(others).withConverter(MailPanel::addresses, list -> String.join("\n", list));
        binder.bindInstanceFields(this);
        add(OffAlert.mail(availability.isOn()), owner, others, attach);
    }

    void show(NoticeOptions noticeOptions) {
        binder.readRecord(noticeOptions);
    }

    NoticeOptions delivery() {
        return binder.value();
    }

    private static List<String> addresses(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(address -> !address.isBlank())
                .toList();
    }

    /// Shows the fault of an address at the field.
    void refuseAddress(String sentence) {
        others.setInvalid(true);
        others.setErrorMessage(sentence);
    }

    @Override
    public void accept() {
        super.accept();
        others.setInvalid(false);
    }
}

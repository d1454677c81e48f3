package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.VisibleText;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.MailAvailability;
import org.gradeport.export.NoticeOptions;
import org.gradeport.schedule.Schedule;
import org.gradeport.ui.EmbeddedForms;

/// Describes what a schedule exports and who is mailed.
@SpringComponent
record ScheduleFormatter(EmbeddedForms<ExportRequest> forms, MailAvailability mail, TimeFormatter times) {

    /// The request in one line.
    String what(Schedule schedule) {
        return schedule.isReadable() ? forms.summary(schedule.request()) : translate("schedule.unreadable");
    }

    /// Such as `The owner, head@school.example; with the file`.
    String recipients(NoticeOptions noticeOptions) {
        String all = all(noticeOptions);
        return mail.isOn() ? all : translate("schedule.mail.off.short", all);
    }

    private static String all(NoticeOptions noticeOptions) {
        Stream<String> owner = noticeOptions.owner() ? Stream.of(translate("schedule.mail.the-owner")) : Stream.empty();
        List<String> who = Stream.concat(owner, noticeOptions.others().stream()).toList();
        if (who.isEmpty()) {
            return translate("schedule.mail.nobody");
        }
        String names = VisibleText.join(", ", who);
        return noticeOptions.attach() ? translate("schedule.mail.with-file", names) : names;
    }
}

package org.gradeport.notice.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradeport.notice.NoticeCriteria;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.ui.filter.SearchChip;
import org.gradeport.ui.filter.SingleSelectChip;
import org.gradeport.ui.filter.UrlFilters;

/// Which mails are shown.
final class MailFilters extends UrlFilters {

    private final SingleSelectChip<Optional<NoticeStatus>> status = optionalChoice(
            "status",
            getTranslation("notice.any-status"),
            List.of(NoticeStatus.values()),
            each -> each.name().toLowerCase(Locale.ROOT),
            each -> getTranslation("notice.status." + each));
    private final SearchChip text = search("text", getTranslation("notice.search"));

    MailFilters() {
        super("mail");
    }

    NoticeCriteria criteria() {
        return new NoticeCriteria(status.chosen().orElse(null), text.getValue().strip());
    }
}

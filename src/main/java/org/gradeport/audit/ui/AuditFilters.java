package org.gradeport.audit.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.audit.ActionGroup;
import org.gradeport.audit.AuditCriteria;
import org.gradeport.ui.filter.RecentPeriod;
import org.gradeport.ui.filter.SearchChip;
import org.gradeport.ui.filter.SingleSelectChip;
import org.gradeport.ui.filter.UrlFilters;

/// Which entries of the audit trail are shown.
final class AuditFilters extends UrlFilters {

    private final SingleSelectChip<Optional<ActionGroup>> action = optionalChoice(
            "action",
            getTranslation("audit.any-action"),
            List.of(ActionGroup.values()),
            ActionGroup::prefix,
            each -> getTranslation("audit.group." + each.prefix()));
    private final SingleSelectChip<RecentPeriod> period = period();
    private final SearchChip text = search("text", getTranslation("audit.search"));

    AuditFilters() {
        super("audit");
    }

    AuditCriteria criteria(Instant now) {
        return new AuditCriteria(
                text.getValue(), action.chosen().orElse(null), period.chosen().start(now));
    }
}

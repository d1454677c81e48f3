package org.gradeport.audit.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.audit.ActionGroup;
import org.gradeport.audit.AuditCriteria;
import org.gradeport.ui.SearchChip;
import org.gradeport.ui.SingleSelectChip;
import org.gradeport.ui.UrlFilters;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit trail are shown.
final class AuditFilters extends UrlFilters {

    private final SingleSelectChip<Optional<ActionGroup>> action = optionalChoice(
            "action",
            getTranslation("audit.any-action"),
            List.of(ActionGroup.values()),
            ActionGroup::prefix,
            each -> getTranslation("audit.group." + each.prefix()));
    private final SingleSelectChip<AuditPeriod> period = choice(
            "period",
            getTranslation("audit.period"),
            List.of(AuditPeriod.values()),
            AuditPeriod::parameter,
            each -> getTranslation("audit.period." + each.parameter()));
    private final SearchChip text = search(getTranslation("audit.search"));

    AuditFilters() {
        super("audit");
    }

    AuditCriteria criteria(Instant now) {
        return new AuditCriteria(
                text.getValue(), action.chosen().orElse(null), period.chosen().since(now));
    }

    /// How far back the trail is shown; the address names it.
    enum AuditPeriod {
        EVER("ever", null),
        DAY("24h", Duration.ofDays(1)),
        WEEK("7d", Duration.ofDays(7)),
        MONTH("30d", Duration.ofDays(30)),
        QUARTER("90d", Duration.ofDays(90));

        private final String parameter;
        private final @Nullable Duration length;

        AuditPeriod(String parameter, @Nullable Duration length) {
            this.parameter = parameter;
            this.length = length;
        }

        String parameter() {
            return parameter;
        }

        @Nullable
        Instant since(Instant now) {
            return length == null ? null : now.minus(length);
        }
    }
}

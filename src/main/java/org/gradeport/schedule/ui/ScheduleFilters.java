package org.gradeport.schedule.ui;

import java.util.List;
import java.util.Locale;
import org.gradeport.schedule.Schedule;
import org.gradeport.ui.filter.SearchChip;
import org.gradeport.ui.filter.SingleSelectChip;
import org.gradeport.ui.filter.UrlFilters;

/// The filters of the list of schedules.
final class ScheduleFilters extends UrlFilters {

    /// The state of a schedule.
    enum State {
        ANY,
        ON,
        OFF,
        FAILING,
        OWNERLESS;

        boolean fits(Schedule schedule) {
            return switch (this) {
                case ANY -> true;
                case ON -> schedule.enabled();
                case OFF -> !schedule.enabled();
                case FAILING -> schedule.isFailing() || schedule.rule().parsed() == null;
                case OWNERLESS -> schedule.ownerless();
            };
        }
    }

    private final SingleSelectChip<State> state = choice(
            "state",
            getTranslation("schedule.state.ANY"),
            List.of(State.values()),
            each -> each.name().toLowerCase(Locale.ROOT),
            each -> getTranslation("schedule.state." + each));
    private final SearchChip text = search("text", getTranslation("schedule.search"));

    ScheduleFilters() {
        super("schedules");
    }

    boolean fits(Schedule schedule) {
        String wanted = text.getValue().strip().toLowerCase(Locale.ROOT);
        String all = String.join(" ", schedule.name(), schedule.rule().sentence(), schedule.ownerName());
        return state.chosen().fits(schedule) && all.toLowerCase(Locale.ROOT).contains(wanted);
    }
}

package org.gradeport.schedule.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradeport.schedule.Schedule;
import org.gradeport.ui.SearchChip;
import org.gradeport.ui.SingleSelectChip;

/// Which schedules are shown; the address carries it, as `state` and `text`.
final class ScheduleFilters extends Div {

    /// How a schedule fares.
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

    private final SingleSelectChip<State> state;
    private final SearchChip text;

    ScheduleFilters(Runnable changed) {
        state = new SingleSelectChip<>(
                getTranslation("schedule.state.ANY"),
                List.of(State.values()),
                each -> getTranslation("schedule.state." + each),
                _ -> changed.run());
        text = new SearchChip(getTranslation("schedule.search"), _ -> changed.run());
        addClassName("chips");
        getElement().setAttribute("role", "search");
        add(state, text);
    }

    boolean isOn() {
        return state.chosen() != State.ANY || !text.getValue().isBlank();
    }

    boolean fits(Schedule schedule) {
        String wanted = text.getValue().strip().toLowerCase(Locale.ROOT);
        String all = String.join(" ", schedule.name(), schedule.rule().sentence(), schedule.ownerName());
        return state.chosen().fits(schedule) && all.toLowerCase(Locale.ROOT).contains(wanted);
    }

    void clear() {
        state.choose(State.ANY);
        text.show("");
    }

    void read(QueryParameters address) {
        state.choose(address.getSingleParameter("state")
                .flatMap(word -> Arrays.stream(State.values())
                        .filter(each -> each.name().equalsIgnoreCase(word))
                        .findFirst())
                .orElse(State.ANY));
        text.show(address.getSingleParameter("text").orElse(""));
    }

    void write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (state.chosen() != State.ANY) {
            parameters.put("state", state.chosen().name().toLowerCase(Locale.ROOT));
        }
        if (!text.getValue().isBlank()) {
            parameters.put("text", text.getValue().strip());
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("schedules", QueryParameters.simple(parameters)));
    }
}

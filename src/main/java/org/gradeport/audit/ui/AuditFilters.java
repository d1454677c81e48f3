package org.gradeport.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.audit.ActionGroup;
import org.gradeport.audit.AuditCriteria;
import org.gradeport.ui.SearchChip;
import org.gradeport.ui.SingleSelectChip;
import org.jspecify.annotations.Nullable;

/// The filters of the list; the address keeps them as `text`, `action` and `period`.
final class AuditFilters extends Div {

    private final SearchChip text;
    private final SingleSelectChip<Optional<ActionGroup>> action;
    private final SingleSelectChip<Period> period;

    AuditFilters(Runnable changed) {
        text = new SearchChip(getTranslation("audit.search"), _ -> changed.run());
        action = new SingleSelectChip<>(getTranslation("audit.any-action"), groups(), this::label, _ -> changed.run());
        period = new SingleSelectChip<>(
                getTranslation("audit.period"),
                List.of(Period.values()),
                each -> getTranslation("audit.period." + each.parameter()),
                _ -> changed.run());
        addClassName("chips");
        getElement().setAttribute("role", "search");
        add(action, period, text);
    }

    AuditCriteria criteria(Instant now) {
        return new AuditCriteria(
                text.getValue(), action.chosen().orElse(null), period.chosen().since(now));
    }

    boolean isOn() {
        return !text.getValue().isBlank() || action.chosen().isPresent() || period.chosen() != Period.EVER;
    }

    void read(QueryParameters address) {
        text.show(address.getSingleParameter("text").orElse(""));
        action.choose(address.getSingleParameter("action").flatMap(AuditFilters::group));
        period.choose(Period.of(address.getSingleParameter("period").orElse("")));
    }

    void write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional.of(text.getValue().strip())
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> parameters.put("text", words));
        action.chosen().ifPresent(group -> parameters.put("action", group.prefix()));
        if (period.chosen() != Period.EVER) {
            parameters.put("period", period.chosen().parameter());
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("audit", QueryParameters.simple(parameters)));
    }

    private static List<Optional<ActionGroup>> groups() {
        return Stream.concat(
                        Stream.of(Optional.<ActionGroup>empty()),
                        Arrays.stream(ActionGroup.values()).map(Optional::of))
                .toList();
    }

    private static Optional<ActionGroup> group(String prefix) {
        return Arrays.stream(ActionGroup.values())
                .filter(each -> each.prefix().equals(prefix))
                .findFirst();
    }

    private String label(Optional<ActionGroup> group) {
        return group.map(each -> getTranslation("audit.group." + each.prefix()))
                .orElseGet(() -> getTranslation("audit.any-action"));
    }

    /// How far back the list goes; the address keeps it.
    enum Period {
        EVER("ever", null),
        DAY("24h", Duration.ofDays(1)),
        WEEK("7d", Duration.ofDays(7)),
        MONTH("30d", Duration.ofDays(30)),
        QUARTER("90d", Duration.ofDays(90));

        private final String parameter;
        private final @Nullable Duration length;

        Period(String parameter, @Nullable Duration length) {
            this.parameter = parameter;
            this.length = length;
        }

        static Period of(String parameter) {
            return Arrays.stream(values())
                    .filter(each -> each.parameter.equals(parameter))
                    .findFirst()
                    .orElse(EVER);
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

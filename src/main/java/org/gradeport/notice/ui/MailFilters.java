package org.gradeport.notice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.notice.NoticeCriteria;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.ui.SearchChip;
import org.gradeport.ui.SingleSelectChip;

/// The filters of the list; the address keeps them as `status` and `text`.
final class MailFilters extends Div {

    private final SingleSelectChip<Optional<NoticeStatus>> status;
    private final SearchChip text;

    MailFilters(Runnable changed) {
        status = new SingleSelectChip<>(getTranslation("notice.any-status"), states(), this::label, _ -> changed.run());
        text = new SearchChip(getTranslation("notice.search"), _ -> changed.run());
        addClassName("chips");
        getElement().setAttribute("role", "search");
        add(status, text);
    }

    NoticeCriteria criteria() {
        return new NoticeCriteria(status.chosen().orElse(null), text());
    }

    boolean isOn() {
        return status.chosen().isPresent() || !text().isEmpty();
    }

    void clear() {
        status.choose(Optional.empty());
        text.show("");
    }

    void read(QueryParameters address) {
        status.choose(address.getSingleParameter("status").flatMap(MailFilters::status));
        text.show(address.getSingleParameter("text").orElse(""));
    }

    void write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        status.chosen().ifPresent(value -> parameters.put("status", value.name().toLowerCase(Locale.ROOT)));
        if (!text().isEmpty()) {
            parameters.put("text", text());
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("mail", QueryParameters.simple(parameters)));
    }

    private String text() {
        return text.getValue().strip();
    }

    private String label(Optional<NoticeStatus> state) {
        return getTranslation(state.map(each -> "notice.status." + each).orElse("notice.any-status"));
    }

    private static List<Optional<NoticeStatus>> states() {
        return Stream.concat(
                        Stream.of(Optional.<NoticeStatus>empty()),
                        Arrays.stream(NoticeStatus.values()).map(Optional::of))
                .toList();
    }

    private static Optional<NoticeStatus> status(String name) {
        return Arrays.stream(NoticeStatus.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }
}

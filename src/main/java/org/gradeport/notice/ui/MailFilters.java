package org.gradeport.notice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradeport.notice.NoticeQuery;
import org.gradeport.notice.NoticeStatus;

/// Which mails are shown; the address carries it, as `status` and `text`.
final class MailFilters extends Div {

    private final TextField text = new TextField();
    private final Select<NoticeStatus> status = new Select<>();
    private boolean reading;

    MailFilters(Runnable changed) {
        text.setPlaceholder(getTranslation("notice.search"));
        text.setAriaLabel(getTranslation("notice.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> tell(changed));
        String any = getTranslation("notice.any-status");
        status.setItems(NoticeStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(any);
        status.setPlaceholder(any);
        status.setAriaLabel(any);
        status.setItemLabelGenerator(item -> item == null ? any : getTranslation("notice.status." + item));
        status.addValueChangeListener(change -> tell(changed));
        addClassName("chips");
        add(text, status);
    }

    NoticeQuery query(int page, int size) {
        return new NoticeQuery(status.getOptionalValue().map(Set::of).orElseGet(Set::of), text.getValue(), page, size);
    }

    boolean isOn() {
        return !status.isEmpty() || !text.getValue().isBlank();
    }

    void clear() {
        text.clear();
        status.clear();
    }

    void read(QueryParameters address) {
        reading = true;
        text.setValue(address.getSingleParameter("text").orElse(""));
        status.setValue(address.getSingleParameter("status")
                .flatMap(MailFilters::status)
                .orElse(null));
        reading = false;
    }

    void write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        status.getOptionalValue().ifPresent(value -> parameters.put("status", value.name()));
        Optional.of(text.getValue())
                .filter(value -> !value.isBlank())
                .ifPresent(value -> parameters.put("text", value));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("mail", QueryParameters.simple(parameters)));
    }

    private void tell(Runnable changed) {
        if (!reading) {
            changed.run();
        }
    }

    private static Optional<NoticeStatus> status(String name) {
        return Arrays.stream(NoticeStatus.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}

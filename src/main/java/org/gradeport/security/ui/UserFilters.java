package org.gradeport.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradeport.security.AccountFilter;
import org.gradeport.security.Role;

/// Which accounts are shown; the address carries it.
class UserFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<Boolean> enabled = new Select<>();
    private boolean reading;

    UserFilters(Runnable changed) {
        text.setPlaceholder(getTranslation("security.users.search"));
        text.setAriaLabel(getTranslation("security.users.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        fill(role, "security.users.any-role", List.of(Role.values()));
        role.setItemLabelGenerator(
                item -> getTranslation(item == null ? "security.users.any-role" : "base.role." + item));
        fill(enabled, "security.users.any-state", List.of(true, false));
        enabled.setItemLabelGenerator(item -> getTranslation(
                item == null ? "security.users.any-state" : item ? "security.user.active" : "security.user.disabled"));
        text.addValueChangeListener(change -> tell(changed));
        role.addValueChangeListener(change -> tell(changed));
        enabled.addValueChangeListener(change -> tell(changed));
        addClassName("chips");
        add(text, role, enabled);
    }

    AccountFilter value() {
        return new AccountFilter(text.getValue(), role.getValue(), enabled.getValue());
    }

    void clear() {
        text.clear();
        role.clear();
        enabled.clear();
    }

    void read(QueryParameters address) {
        reading = true;
        text.setValue(address.getSingleParameter("text").orElse(""));
        role.setValue(
                address.getSingleParameter("role").flatMap(UserFilters::role).orElse(null));
        enabled.setValue(
                address.getSingleParameter("enabled").map(Boolean::valueOf).orElse(null));
        reading = false;
    }

    void write(String path) {
        Map<String, String> parameters = new HashMap<>();
        Optional.of(text.getValue()).filter(value -> !value.isBlank()).ifPresent(v -> parameters.put("text", v));
        role.getOptionalValue().ifPresent(value -> parameters.put("role", value.name()));
        enabled.getOptionalValue().ifPresent(value -> parameters.put("enabled", value.toString()));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(path, QueryParameters.simple(parameters)));
    }

    private void tell(Runnable changed) {
        if (!reading) {
            changed.run();
        }
    }

    private <T> void fill(Select<T> select, String any, List<T> items) {
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(any));
        select.setPlaceholder(getTranslation(any));
        select.setAriaLabel(getTranslation(any));
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}

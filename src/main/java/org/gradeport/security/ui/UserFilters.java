package org.gradeport.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradeport.security.AccountCriteria;
import org.gradeport.security.Role;
import org.gradeport.ui.SearchChip;
import org.gradeport.ui.SingleSelectChip;

/// Which accounts are shown; the address carries it.
class UserFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final SingleSelectChip<Optional<Role>> role;
    private final SingleSelectChip<Optional<Boolean>> enabled;
    private final SearchChip text;

    UserFilters(Runnable changed) {
        role = chip("security.users.any-role", List.of(Role.values()), each -> "base.role." + each, changed);
        enabled = chip(
                "security.users.any-state",
                List.of(true, false),
                each -> each ? "security.user.active" : "security.user.disabled",
                changed);
        text = new SearchChip(getTranslation("security.users.search"), _ -> changed.run());
        addClassName("chips");
        getElement().setAttribute("role", "search");
        add(role, enabled, text);
    }

    AccountCriteria value() {
        return new AccountCriteria(
                text.getValue(), role.chosen().orElse(null), enabled.chosen().orElse(null));
    }

    void clear() {
        show("", Optional.empty(), Optional.empty());
    }

    void read(QueryParameters address) {
        show(
                address.getSingleParameter("text").orElse(""),
                address.getSingleParameter("role").flatMap(UserFilters::role),
                address.getSingleParameter("enabled").map(Boolean::valueOf));
    }

    void write(String path) {
        Map<String, String> parameters = new HashMap<>();
        Optional.of(text.getValue()).filter(value -> !value.isBlank()).ifPresent(v -> parameters.put("text", v));
        role.chosen().ifPresent(value -> parameters.put("role", value.name()));
        enabled.chosen().ifPresent(value -> parameters.put("enabled", value.toString()));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(path, QueryParameters.simple(parameters)));
    }

    private void show(String wantedText, Optional<Role> wantedRole, Optional<Boolean> wantedEnabled) {
        text.show(wantedText);
        role.choose(wantedRole);
        enabled.choose(wantedEnabled);
    }

    private <T> SingleSelectChip<Optional<T>> chip(
            String any, List<T> values, Function<T, String> key, Runnable changed) {
        List<Optional<T>> choices = Stream.concat(
                        Stream.of(Optional.<T>empty()), values.stream().map(Optional::of))
                .toList();
        return new SingleSelectChip<>(
                getTranslation(any),
                choices,
                each -> getTranslation(each.map(key).orElse(any)),
                _ -> changed.run());
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}

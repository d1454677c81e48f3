package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The filter chips of a list. Each change navigates to a new address, so that filters can be shared and the browser's
/// back button works; the view reads its filters from the address.
public abstract class UrlFilters extends Div {

    private final String path;
    private final transient List<Field> fields = new ArrayList<>();

    /// @param parameter its value in the address; empty where the filter is off
    private record Field(String key, Supplier<String> parameter, Consumer<String> show) {}

    /// @param path of the view, such as `users`
    @SuppressWarnings("this-escape")
    protected UrlFilters(String path) {
        this.path = path;
        addClassName("chips");
        getElement().setAttribute("role", "search");
    }

    /// Shows the filters of the address; invalid values are ignored.
    public final void read(QueryParameters address) {
        fields.forEach(field ->
                field.show().accept(address.getSingleParameter(field.key()).orElse("")));
    }

    /// Whether any filter is on.
    public final boolean isActive() {
        return !parameters().isEmpty();
    }

    /// Switches all filters off.
    public final void clear() {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    /// Adds a search for a text, as `text`.
    protected final SearchChip search(String placeholder) {
        SearchChip chip = new SearchChip(placeholder, _ -> navigate());
        return add("text", () -> chip.getValue().strip(), chip::show, chip);
    }

    /// Adds a filter with one value; the first means all.
    ///
    /// @param parameter a value in the address
    protected final <T> SingleSelectChip<T> choice(
            String key, String label, List<T> values, Function<T, String> parameter, ItemLabelGenerator<T> words) {
        T all = values.getFirst();
        SingleSelectChip<T> chip = new SingleSelectChip<>(label, values, words, _ -> navigate());
        return add(
                key,
                () -> chip.chosen().equals(all) ? "" : parameter.apply(chip.chosen()),
                text -> chip.choose(values.stream()
                        .filter(value -> parameter.apply(value).equalsIgnoreCase(text))
                        .findFirst()
                        .orElse(all)),
                chip);
    }

    /// Adds a filter with one value, or none under the label.
    ///
    /// @param parameter a value in the address
    protected final <T> SingleSelectChip<Optional<T>> optionalChoice(
            String key, String label, List<T> values, Function<T, String> parameter, Function<T, String> words) {
        List<Optional<T>> choices = Stream.concat(
                        Stream.of(Optional.<T>empty()), values.stream().map(Optional::of))
                .toList();
        return choice(
                key,
                label,
                choices,
                value -> value.map(parameter).orElse(""),
                value -> value.map(words).orElse(label));
    }

    private <C extends Component> C add(String key, Supplier<String> parameter, Consumer<String> show, C chip) {
        fields.add(new Field(key, parameter, show));
        add(chip);
        return chip;
    }

    private void navigate() {
        QueryParameters address = QueryParameters.simple(parameters());
        getUI().ifPresent(ui -> ui.navigate(path, address));
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        fields.forEach(field -> parameters.put(field.key(), field.parameter().get()));
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }
}

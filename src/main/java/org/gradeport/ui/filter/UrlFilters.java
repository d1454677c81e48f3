package org.gradeport.ui.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gradeport.base.VisibleText;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.Toast;

/// The filters of a view, as chips. Each change is a new address of the view, which can be shared and which the
/// browser's back button leaves; defaults are left out of it. The view reads its filters from the address when it is
/// navigated to.
public abstract class UrlFilters extends Div {

    private final String path;
    private final transient List<UrlField> fields = new ArrayList<>();
    private final Button clear =
            new Button(getTranslation("base.filter.clear-all"), VaadinIcon.CLOSE_SMALL.create(), _ -> clear());

    /// @param path of the view, such as `users`
    @SuppressWarnings("this-escape")
    protected UrlFilters(String path) {
        this.path = path;
        clear.addClassNames("chip", "clear");
        addClassName("chips");
        getElement().setAttribute("role", "search");
        add(clear);
    }

    /// Shows the filters of the address; a message names the values that are unknown, which are ignored.
    public final void read(QueryParameters address) {
        List<String> unknown =
                fields.stream().flatMap(field -> field.read(address)).toList();
        if (!unknown.isEmpty()) {
            Toast.failed(getTranslation("base.filter.unknown", VisibleText.join(", ", unknown)));
        }
        clear.setVisible(isActive());
    }

    /// Whether any filter hides rows.
    public final boolean isActive() {
        return fields.stream().anyMatch(UrlField::isActive);
    }

    /// Removes the filters that hide rows.
    public final void clear() {
        navigate(fields.stream().filter(field -> !field.narrows()));
    }

    /// What a list shows when its filters match no row.
    public final EmptyState nothingFound(String sentence) {
        Button button = new Button(getTranslation("base.filter.clear"), _ -> clear());
        return new EmptyState(VaadinIcon.SEARCH, sentence, button);
    }

    /// Adds a search for a text.
    protected final SearchChip search(String key, String placeholder) {
        SearchChip chip = new SearchChip(placeholder, _ -> navigate());
        field(key, true, () -> one(chip.getValue().strip()), values -> {
            chip.show(values.isEmpty() ? "" : values.getFirst());
            return List.of();
        });
        return addChip(chip);
    }

    /// Adds a choice of one value; the first means all.
    ///
    /// @param parameter a value in the address
    protected final <T> SingleSelectChip<T> choice(
            String key, String label, List<T> values, Function<T, String> parameter, ItemLabelGenerator<T> words) {
        SingleSelectChip<T> chip = new SingleSelectChip<>(label, values, words, _ -> navigate());
        fields.add(UrlField.choice(key, true, values, values::getFirst, parameter, chip::chosen, chip::choose));
        return addChip(chip);
    }

    /// Adds a choice of one value or, under the label, of none.
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

    /// Adds a choice of how far back the list goes.
    protected final SingleSelectChip<RecentPeriod> period() {
        return choice(
                "period",
                getTranslation("base.period.ever"),
                List.of(RecentPeriod.values()),
                RecentPeriod::parameter,
                each -> getTranslation("base.period." + each.parameter()));
    }

    /// Adds a choice of any of several values; none means all.
    ///
    /// @param parameter a value in the address
    protected final <T> MultiSelectChip<T> choices(
            String key, String label, List<T> values, Function<T, String> parameter, ItemLabelGenerator<T> words) {
        MultiSelectChip<T> chip = new MultiSelectChip<>(label, values, words, _ -> navigate());
        field(key, true, () -> chip.chosen().stream().map(parameter).toList(), given -> {
            chip.choose(value -> given.contains(parameter.apply(value)));
            return without(given, values.stream().map(parameter).toList());
        });
        return addChip(chip);
    }

    /// A switch that hides no rows, for the view to place.
    ///
    /// @param usual the default
    /// @param parameter a value in the address
    protected final <T> SegmentedChoice<T> segments(
            String key,
            String label,
            List<T> values,
            Supplier<T> usual,
            Function<T, String> parameter,
            ItemLabelGenerator<T> words) {
        SegmentedChoice<T> segments = new SegmentedChoice<>(label, values, usual.get(), words, _ -> navigate());
        fields.add(UrlField.choice(key, false, values, usual, parameter, segments::chosen, segments::choose));
        return segments;
    }

    /// Adds a value of the address without a chip.
    ///
    /// @param narrows whether it hides rows
    /// @param values its values in the address; none for its default
    /// @param show shows values of an address, and returns the unknown ones
    protected final void field(
            String key, boolean narrows, Supplier<List<String>> values, UnaryOperator<List<String>> show) {
        fields.add(new UrlField(key, narrows, values, show));
    }

    /// Changes the address to what is chosen now.
    protected final void navigate() {
        navigate(fields.stream());
    }

    /// Adds a chip before the one that clears the filters.
    protected final <C extends Component> C addChip(C chip) {
        addComponentAtIndex(indexOf(clear), chip);
        return chip;
    }

    private void navigate(Stream<UrlField> kept) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        kept.forEach(field -> parameters.put(field.key(), field.values().get()));
        parameters.values().removeIf(List::isEmpty);
        UI.getCurrent().navigate(path, new QueryParameters(parameters));
    }

    private static List<String> one(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private static List<String> without(List<String> all, List<String> known) {
        return all.stream().filter(each -> !known.contains(each)).toList();
    }
}

package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gradeport.base.Panel;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Filter;
import org.gradeport.export.ExportService;

/// What the rows are narrowed by: one editor per filter of the dataset.
final class FilterForm extends Panel {

    private final ExportService service;
    private final ChoiceLabels labels;
    private final Consumer<UnaryOperator<Draft>> change;
    private final Div fields = new Div();
    private final Map<Filter, FilterField<?, ?>> editors = new LinkedHashMap<>();
    private final Button clear = new Button(getTranslation("export.new.filters-clear"), _ -> clear());

    FilterForm(ExportService service, ChoiceLabels labels, Consumer<UnaryOperator<Draft>> change) {
        super(translate("export.new.filters"));
        this.service = service;
        this.labels = labels;
        this.change = change;
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClassName("small");
        addToHead(clear);
        fields.addClassName("filter-fields");
        add(fields);
    }

    /// Shows the filters of another dataset.
    void offer(Dataset dataset) {
        fields.removeAll();
        editors.clear();
        FilterFields maker = new FilterFields(service, labels, dataset);
        for (Filter filter : dataset.filters()) {
            FilterField<?, ?> field =
                    maker.of(filter, values -> change.accept(draft -> draft.withFilter(filter, values)));
            editors.put(filter, field);
            fields.add(field.editor());
        }
    }

    void show(Draft draft) {
        editors.forEach((filter, editor) -> editor.show(draft.values(filter)));
        mark(draft);
    }

    /// Offers to clear what is set.
    void mark(Draft draft) {
        clear.setVisible(!draft.filters().isEmpty());
    }

    /// Says at a filter's editor what is wrong with it, and takes back what was wrong with the others; false if there
    /// is
    /// no such filter.
    boolean refuse(String key, String sentence) {
        editors.forEach((filter, editor) -> editor.refuse(filter.key().equals(key) ? sentence : ""));
        return editors.keySet().stream().anyMatch(filter -> filter.key().equals(key));
    }

    private void clear() {
        editors.forEach((filter, editor) -> editor.show(filter.defaults()));
        change.accept(Draft::withoutFilters);
    }
}

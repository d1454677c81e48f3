package org.gradeport.export.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.export.ExportService;
import org.gradeport.export.ui.ChoiceLabels;
import org.gradeport.ui.Panel;

/// The filters of the dataset, one field each.
final class FilterPanel extends Panel {

    private final ExportService service;
    private final ChoiceLabels labels;
    private final Consumer<UnaryOperator<RequestDraft>> change;
    private final Div fields = new Div();
    private final Map<DatasetFilter, FilterField<?, ?>> editors = new LinkedHashMap<>();
    private final Button clear = new Button(getTranslation("export.new.filters-clear"), _ -> clear());

    FilterPanel(ExportService service, ChoiceLabels labels, Consumer<UnaryOperator<RequestDraft>> change) {
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
        FilterFieldFactory maker = new FilterFieldFactory(service, labels, dataset);
        for (DatasetFilter datasetFilter : dataset.filters()) {
            FilterField<?, ?> field = maker.of(
                    datasetFilter,
                    values -> change.accept(requestDraft -> requestDraft.withFilter(datasetFilter, values)));
            field.onTextChange(() -> change.accept(UnaryOperator.identity()));
            editors.put(datasetFilter, field);
            fields.add(field.editor());
        }
    }

    void show(RequestDraft requestDraft) {
        editors.forEach((datasetFilter, editor) -> editor.show(requestDraft.values(datasetFilter)));
        mark(requestDraft);
    }

    /// Adds the button that clears all filters.
    void mark(RequestDraft requestDraft) {
        clear.setVisible(!requestDraft.filters().isEmpty());
    }

    /// Says at a filter's editor what is wrong with it.
    @Override
    public void refuse(String key, String sentence) {
        editors.entrySet().stream()
                .filter(each -> each.getKey().key().equals(key))
                .findFirst()
                .ifPresentOrElse(each -> each.getValue().refuse(sentence), () -> super.refuse(key, sentence));
    }

    @Override
    public void accept() {
        super.accept();
        editors.values().forEach(FilterField::accept);
    }

    private void clear() {
        editors.forEach((datasetFilter, editor) -> editor.show(datasetFilter.defaults()));
        change.accept(RequestDraft::withoutFilters);
    }
}

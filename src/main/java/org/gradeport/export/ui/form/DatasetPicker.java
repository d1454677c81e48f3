package org.gradeport.export.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.dataset.Dataset;
import org.gradeport.ui.Panel;

/// Selects the dataset: one card per dataset.
final class DatasetPicker extends Panel {

    private final RadioButtonGroup<Dataset> group = new RadioButtonGroup<>();

    DatasetPicker(List<Dataset> datasets, Consumer<Dataset> picked) {
        super(translate("export.new.what"));
        group.setItems(datasets);
        group.setRenderer(new ComponentRenderer<>(DatasetPicker::card));
        group.setAriaLabel(getTranslation("export.new.what"));
        group.addClassName("choice-cards");
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                picked.accept(event.getValue());
            }
        });
        add(group);
    }

    void show(Dataset dataset) {
        group.setValue(dataset);
    }

    private static Div card(Dataset dataset) {
        Span label = new Span(translate(dataset.label()));
        label.addClassName("choice-title");
        Span hint = new Span(translate(
                "export.new.dataset-hint",
                dataset.columns().size(),
                dataset.filters().size()));
        hint.addClassName("tiny");
        return new Div(label, hint);
    }
}

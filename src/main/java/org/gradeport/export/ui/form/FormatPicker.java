package org.gradeport.export.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gradeport.export.ui.FormatChip;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatOption;
import org.gradeport.format.FormatOption.Value;
import org.gradeport.ui.Panel;

/// Selects the format: one card per format, and the options of the selected one.
final class FormatPicker extends Panel {

    private final Consumer<UnaryOperator<RequestDraft>> change;
    private final RadioButtonGroup<ExportFormat> group = new RadioButtonGroup<>();
    private final Div options = new Div();
    private final Map<String, Select<Value>> editors = new TreeMap<>();

    FormatPicker(List<ExportFormat> formats, Consumer<UnaryOperator<RequestDraft>> change) {
        super(translate("export.new.format"));
        this.change = change;
        group.setItems(formats);
        group.setRenderer(new ComponentRenderer<>(FormatPicker::card));
        group.setAriaLabel(getTranslation("export.new.format"));
        group.addClassNames("choice-cards", "formats");
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                pick(event.getValue());
            }
        });
        options.addClassName("filter-fields");
        add(group, options);
    }

    void show(ExportFormat format, RequestDraft requestDraft) {
        group.setValue(format);
        options.removeAll();
        editors.clear();
        format.options().forEach(option -> editors.put(option.key(), editor(option, requestDraft)));
        editors.values().forEach(options::add);
    }

    /// Says at an option what is wrong with it.
    @Override
    public void refuse(String key, String sentence) {
        Select<Value> editor = editors.get(key);
        if (editor == null) {
            super.refuse(key, sentence);
        } else {
            editor.setErrorMessage(sentence);
            editor.setInvalid(true);
        }
    }

    @Override
    public void accept() {
        super.accept();
        editors.values().forEach(editor -> editor.setInvalid(false));
    }

    private void pick(ExportFormat format) {
        change.accept(requestDraft -> requestDraft.withFormat(format.name()));
    }

    private Select<Value> editor(FormatOption option, RequestDraft requestDraft) {
        Select<Value> select = new Select<>();
        select.setLabel(getTranslation(option.label()));
        select.setItems(option.values());
        select.setItemLabelGenerator(value -> getTranslation(value.label()));
        select.setValue(chosen(option, requestDraft));
        select.setWidthFull();
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(
                        now -> now.withOption(option.key(), event.getValue().value()));
            }
        });
        return select;
    }

    private static Value chosen(FormatOption option, RequestDraft requestDraft) {
        return option.values().stream()
                .filter(value -> value.value().equals(requestDraft.options().get(option.key())))
                .findFirst()
                .orElse(option.values().getFirst());
    }

    private static Div card(ExportFormat format) {
        Span label = new Span(translate(format.label()));
        label.addClassName("choice-title");
        return new Div(label, new FormatChip(format.extension()));
    }
}

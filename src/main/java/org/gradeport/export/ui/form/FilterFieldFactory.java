package org.gradeport.export.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.export.ExportService;
import org.gradeport.export.ui.ChoiceLabels;
import org.gradeport.ui.DateField;
import org.jspecify.annotations.Nullable;

/// Creates the field for a filter's type.
record FilterFieldFactory(ExportService service, ChoiceLabels labels, Dataset dataset) {

    private static final int LONGEST_SEARCH = 200;

    FilterField<?, ?> of(DatasetFilter datasetFilter, Consumer<List<String>> changed) {
        return switch (datasetFilter.type()) {
            case TEXT -> text(datasetFilter, changed);
            case CHOICE -> choices(datasetFilter, fixed(datasetFilter), changed);
            case REFERENCE -> choices(datasetFilter, lookedUp(datasetFilter), changed);
            case NUMBER -> number(datasetFilter, changed);
            case DATE -> date(datasetFilter, changed);
            case BOOLEAN -> truth(datasetFilter, changed);
        };
    }

    private static FilterField<?, ?> text(DatasetFilter datasetFilter, Consumer<List<String>> changed) {
        TextField field = wide(new TextField(translate(datasetFilter.label())));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return new FilterField<>(
                field,
                values -> values.isEmpty() ? "" : values.getFirst(),
                value -> value.isBlank() ? List.of() : List.of(value.strip()),
                changed);
    }

    private FilterField<?, ?> choices(
            DatasetFilter datasetFilter, MultiSelectComboBox<Choice> field, Consumer<List<String>> changed) {
        field.setLabel(translate(datasetFilter.label()));
        field.setItemLabelGenerator(Choice::label);
        field.setPlaceholder(field.getTranslation("export.any"));
        return new FilterField<>(
                wide(field),
                values -> known(datasetFilter, values),
                value -> value.stream().map(Choice::value).toList(),
                changed);
    }

    private Set<Choice> known(DatasetFilter datasetFilter, List<String> values) {
        return values.stream()
                .map(value -> new Choice(value, labels.of(dataset, datasetFilter, value)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static MultiSelectComboBox<Choice> fixed(DatasetFilter datasetFilter) {
        MultiSelectComboBox<Choice> field = new MultiSelectComboBox<>();
        field.setItems(
                datasetFilter.choices().stream().map(ChoiceLabels::translated).toList());
        return field;
    }

    private MultiSelectComboBox<Choice> lookedUp(DatasetFilter datasetFilter) {
        MultiSelectComboBox<Choice> field = new MultiSelectComboBox<>();
        field.setItems(query -> {
            int offset = query.getOffset();
            String typed = Texts.cut(query.getFilter().orElse(""), LONGEST_SEARCH);
            return service.choices(dataset.name(), datasetFilter.key(), typed, offset + query.getLimit()).stream()
                    .skip(offset);
        });
        return field;
    }

    private static FilterField<?, ?> number(DatasetFilter datasetFilter, Consumer<List<String>> changed) {
        BigDecimalField field = wide(new BigDecimalField(translate(datasetFilter.label())));
        field.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                .setBadInputErrorMessage(field.getTranslation("base.unreadable.number")));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return new FilterField<@Nullable BigDecimal, BigDecimalField>(
                field,
                FilterFieldFactory::number,
                value -> value == null ? List.of() : List.of(value.toPlainString()),
                changed);
    }

    private static @Nullable BigDecimal number(List<String> values) {
        try {
            return values.isEmpty() ? null : new BigDecimal(values.getFirst());
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static FilterField<?, ?> date(DatasetFilter datasetFilter, Consumer<List<String>> changed) {
        DateField dateField = wide(new DateField(translate(datasetFilter.label())));
        dateField.setClearButtonVisible(true);
        return new FilterField<@Nullable LocalDate, DateField>(
                dateField,
                FilterFieldFactory::date,
                value -> value == null ? List.of() : List.of(value.toString()),
                changed);
    }

    private static @Nullable LocalDate date(List<String> values) {
        try {
            return values.isEmpty() ? null : LocalDate.parse(values.getFirst());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static FilterField<?, ?> truth(DatasetFilter datasetFilter, Consumer<List<String>> changed) {
        Select<String> field = wide(new Select<>());
        field.setLabel(translate(datasetFilter.label()));
        field.setItems("", "true", "false");
        field.setItemLabelGenerator(value -> field.getTranslation(
                switch (value) {
                    case "true" -> "export.yes";
                    case "false" -> "export.no";
                    default -> "export.any";
                }));
        return new FilterField<>(
                field,
                values -> values.isEmpty() ? "" : values.getFirst(),
                value -> value.isEmpty() ? List.of() : List.of(value),
                changed);
    }

    private static <F extends HasSize> F wide(F field) {
        field.setWidthFull();
        return field;
    }
}

package org.gradeport.export.ui;

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
import org.gradeport.base.DayField;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Filter;
import org.gradeport.export.ExportService;
import org.jspecify.annotations.Nullable;

/// Makes the editor that fits a filter's type.
record FilterFields(ExportService service, ChoiceLabels labels, Dataset dataset) {

    FilterField<?, ?> of(Filter filter, Consumer<List<String>> changed) {
        return switch (filter.type()) {
            case TEXT -> text(filter, changed);
            case CHOICE -> choices(filter, fixed(filter), changed);
            case REFERENCE -> choices(filter, lookedUp(filter), changed);
            case NUMBER -> number(filter, changed);
            case DATE -> date(filter, changed);
            case BOOLEAN -> truth(filter, changed);
        };
    }

    private static FilterField<?, ?> text(Filter filter, Consumer<List<String>> changed) {
        TextField field = wide(new TextField(translate(filter.label())));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return new FilterField<>(
                field,
                values -> values.isEmpty() ? "" : values.getFirst(),
                value -> value.isBlank() ? List.of() : List.of(value.strip()),
                changed);
    }

    private FilterField<?, ?> choices(
            Filter filter, MultiSelectComboBox<Choice> field, Consumer<List<String>> changed) {
        field.setLabel(translate(filter.label()));
        field.setItemLabelGenerator(Choice::label);
        field.setPlaceholder(field.getTranslation("export.any"));
        return new FilterField<>(
                wide(field),
                values -> known(filter, values),
                value -> value.stream().map(Choice::value).toList(),
                changed);
    }

    private Set<Choice> known(Filter filter, List<String> values) {
        return values.stream()
                .map(value -> new Choice(value, labels.of(dataset, filter, value)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static MultiSelectComboBox<Choice> fixed(Filter filter) {
        MultiSelectComboBox<Choice> field = new MultiSelectComboBox<>();
        field.setItems(filter.choices().stream().map(ChoiceLabels::translated).toList());
        return field;
    }

    private MultiSelectComboBox<Choice> lookedUp(Filter filter) {
        MultiSelectComboBox<Choice> field = new MultiSelectComboBox<>();
        field.setItems(query -> {
            int offset = query.getOffset();
            String typed = query.getFilter().orElse("");
            return service.choices(dataset.name(), filter.key(), typed, offset + query.getLimit()).stream()
                    .skip(offset);
        });
        return field;
    }

    private static FilterField<?, ?> number(Filter filter, Consumer<List<String>> changed) {
        BigDecimalField field = wide(new BigDecimalField(translate(filter.label())));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return new FilterField<@Nullable BigDecimal, BigDecimalField>(
                field,
                FilterFields::number,
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

    private static FilterField<?, ?> date(Filter filter, Consumer<List<String>> changed) {
        DayField field = wide(new DayField(translate(filter.label())));
        field.setClearButtonVisible(true);
        return new FilterField<@Nullable LocalDate, DayField>(
                field, FilterFields::date, value -> value == null ? List.of() : List.of(value.toString()), changed);
    }

    private static @Nullable LocalDate date(List<String> values) {
        try {
            return values.isEmpty() ? null : LocalDate.parse(values.getFirst());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static FilterField<?, ?> truth(Filter filter, Consumer<List<String>> changed) {
        Select<String> field = wide(new Select<>());
        field.setLabel(translate(filter.label()));
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

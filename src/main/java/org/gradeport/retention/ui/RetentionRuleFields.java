package org.gradeport.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.ExpiryAction;
import org.gradeport.format.ExportFormat;
import org.gradeport.retention.PolicyFault.Field;
import org.gradeport.retention.RetentionRule;
import org.gradeport.ui.RecordBinder;
import org.jspecify.annotations.Nullable;

/// The fields of one rule.
final class RetentionRuleFields extends Div {

    /// Stands for null in selects; no dataset and no format has this name.
    private static final String ANY = "";

    private final transient NameFormatter names;
    private final Span all = new Span();
    private final Select<String> dataset = new Select<>();
    private final Select<String> format = new Select<>();
    private final Select<ExpiryAction> action = new Select<>();
    private final IntegerField days = new IntegerField(getTranslation("retention.rule.days"));
    private final IntegerField archiveDays = new IntegerField(getTranslation("retention.rule.archive-days"));
    private final RecordBinder<RetentionRule> binder = new RecordBinder<>(RetentionRule.class);

    /// @param remove removes the rule; null for the rule for all other files
    RetentionRuleFields(NameFormatter names, RetentionRule rule, Runnable changed, @Nullable Runnable remove) {
        this.names = names;
        addClassName("rule");
        fillSubject();
        fill(action, "retention.rule.action", List.of(ExpiryAction.values()));
        action.setItemLabelGenerator(each -> getTranslation("retention.action." + SweepFormatter.key(each)));
        fill(days);
        fill(archiveDays);
        archiveDays.setPlaceholder(getTranslation("retention.rule.for-good"));
        archiveDays.setClearButtonVisible(true);
        if (remove == null) {
            all.addClassName("rule-all");
            add(all, action, days, archiveDays);
        } else {
            add(dataset, format, action, days, archiveDays, removeButton(remove));
        }
        bind();
        action.addValueChangeListener(_ -> fit());
        binder.readRecord(rule);
        binder.addValueChangeListener(_ -> changed.run());
    }

    private void fillSubject() {
        fill(
                dataset,
                "retention.rule.dataset",
                names(names.datasets().all().stream().map(Dataset::name)));
        dataset.setItemLabelGenerator(
                name -> name.isEmpty() ? getTranslation("retention.rule.any-dataset") : names.dataset(name));
        fill(
                format,
                "retention.rule.format",
                names(names.formats().all().stream().map(ExportFormat::name)));
        format.setItemLabelGenerator(
                name -> name.isEmpty() ? getTranslation("retention.rule.any-format") : names.format(name));
    }

    private static List<String> names(Stream<String> names) {
        return Stream.concat(Stream.of(ANY), names).toList();
    }

    private <T> void fill(Select<T> select, String label, List<T> items) {
        select.setLabel(getTranslation(label));
        select.setItems(items);
    }

    private void fill(IntegerField field) {
        field.setMin(1);
        field.setMax(RetentionRule.MOST_DAYS);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("retention.rule.days.wrong"))
                .setMinErrorMessage(getTranslation("retention.rule.days.wrong"))
                .setMaxErrorMessage(getTranslation("retention.rule.days.wrong")));
        Span unit = new Span(getTranslation("retention.rule.unit"));
        unit.addClassName("mut");
        field.setSuffixComponent(unit);
    }

    /// Updates the label of the rule for all other files.
    void besides(int others) {
        all.setText(getTranslation("retention.rule.all", others));
    }

    private Component removeButton(Runnable remove) {
        Button button = new Button(VaadinIcon.TRASH.create(), _ -> remove.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("icon-button");
        button.setAriaLabel(getTranslation("retention.rule.remove"));
        button.setTooltipText(getTranslation("retention.rule.remove"));
        return button;
    }

    private void bind() {
        binder.forMemberField(dataset).withNullRepresentation(ANY);
        binder.forMemberField(format).withNullRepresentation(ANY);
        binder.forMemberField(days).withConverter(value -> days.isVisible() ? value : null, value -> value);
        binder.forMemberField(archiveDays)
                .withConverter(value -> archiveDays.isVisible() ? value : null, value -> value);
        binder.bindInstanceFields(this);
    }

    /// Shows the fields for the selected action.
    private void fit() {
        days.setVisible(action.getValue() != ExpiryAction.KEEP);
        archiveDays.setVisible(action.getValue() == ExpiryAction.ARCHIVE);
    }

    /// Marks exactly the fields with faults.
    void mark(Set<Field> wrong) {
        dataset.setInvalid(wrong.contains(Field.DATASET));
        format.setInvalid(wrong.contains(Field.FORMAT));
        days.setInvalid(wrong.contains(Field.DAYS));
        archiveDays.setInvalid(wrong.contains(Field.ARCHIVE_DAYS));
    }

    RetentionRule rule() {
        return binder.value();
    }
}

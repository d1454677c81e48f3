package org.gradeport.school.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;

/// Which findings are shown; the address carries it.
final class FindingsFilter extends Div {

    private final Select<Severity> severity = new Select<>();
    private final Select<String> file = new Select<>();
    private final TextField text = new TextField();

    FindingsFilter(List<Finding> findings, QueryParameters address, Runnable changed) {
        List<String> files =
                findings.stream().map(Finding::file).distinct().sorted().toList();
        offer(severity, List.of(Severity.values()), "school.findings.any-severity");
        severity.setItemLabelGenerator(labelled(each -> getTranslation(key(each))));
        offer(file, files, "school.findings.any-file");
        file.setItemLabelGenerator(labelled(each -> each.isEmpty() ? getTranslation("school.findings.zip") : each));
        text.setPlaceholder(getTranslation("school.findings.search"));
        text.setAriaLabel(getTranslation("school.findings.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("chips");
        add(text, severity, file);
        read(address, files);
        severity.addValueChangeListener(_ -> tell(changed));
        file.addValueChangeListener(_ -> tell(changed));
        text.addValueChangeListener(_ -> tell(changed));
    }

    boolean passes(Finding finding) {
        return (severity.isEmpty() || severity.getValue() == finding.severity())
                && (file.getValue() == null || file.getValue().equals(finding.file()))
                && contains(finding, text.getValue().strip().toLowerCase(Locale.ROOT));
    }

    void clear() {
        severity.clear();
        file.clear();
        text.clear();
    }

    /// Select asks for the label of its empty choice, too, whose caption is another's.
    private static <T> ItemLabelGenerator<T> labelled(Function<T, String> label) {
        return each -> each == null ? "" : label.apply(each);
    }

    static String key(Severity severity) {
        return "school.severity." + severity.name().toLowerCase(Locale.ROOT);
    }

    private static boolean contains(Finding finding, String part) {
        String all = String.join(" ", finding.field(), finding.code(), finding.message());
        return all.toLowerCase(Locale.ROOT).contains(part);
    }

    private void read(QueryParameters address, List<String> files) {
        address.getSingleParameter("severity")
                .flatMap(word -> Arrays.stream(Severity.values())
                        .filter(each -> each.name().equalsIgnoreCase(word))
                        .findFirst())
                .ifPresent(severity::setValue);
        address.getSingleParameter("file").filter(files::contains).ifPresent(file::setValue);
        address.getSingleParameter("text").ifPresent(text::setValue);
    }

    private void tell(Runnable changed) {
        Map<String, String> parameters = new HashMap<>();
        severity.getOptionalValue()
                .ifPresent(value -> parameters.put("severity", value.name().toLowerCase(Locale.ROOT)));
        file.getOptionalValue().ifPresent(value -> parameters.put("file", value));
        Optional.of(text.getValue())
                .filter(value -> !value.isBlank())
                .ifPresent(value -> parameters.put("text", value));
        Location address = new Location("records", QueryParameters.simple(parameters));
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
        changed.run();
    }

    private <T> void offer(Select<T> select, List<T> items, String any) {
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(any));
        select.setPlaceholder(getTranslation(any));
        select.setAriaLabel(getTranslation(any));
    }
}

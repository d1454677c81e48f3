package org.gradeport.school.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.ui.SearchChip;
import org.gradeport.ui.SingleSelectChip;

/// The filter of findings, which is kept in the address.
final class FindingsFilter extends Div {

    private final SingleSelectChip<Optional<Severity>> severity;
    private final SingleSelectChip<Optional<String>> file;
    private final SearchChip text;
    private final Runnable changed;

    FindingsFilter(List<Finding> findings, QueryParameters address, Runnable changed) {
        this.changed = changed;
        List<String> files =
                findings.stream().map(Finding::file).distinct().sorted().toList();
        severity = chip("school.findings.any-severity", List.of(Severity.values()), each -> getTranslation(key(each)));
        file = chip("school.findings.any-file", files, this::label);
        text = new SearchChip(getTranslation("school.findings.search"), _ -> tell());
        addClassName("chips");
        add(text, severity, file);
        read(address, files);
    }

    private <T> SingleSelectChip<Optional<T>> chip(String any, List<T> values, Function<T, String> label) {
        List<Optional<T>> choices = Stream.concat(
                        Stream.of(Optional.<T>empty()), values.stream().map(Optional::of))
                .toList();
        return new SingleSelectChip<>(
                getTranslation(any),
                choices,
                each -> each.map(label).orElseGet(() -> getTranslation(any)),
                _ -> tell());
    }

    private String label(String name) {
        return name.isEmpty() ? getTranslation("school.findings.zip") : name;
    }

    boolean passes(Finding finding) {
        return severity.chosen().map(finding.severity()::equals).orElse(true)
                && file.chosen().map(finding.file()::equals).orElse(true)
                && contains(finding, text.getValue().strip().toLowerCase(Locale.ROOT));
    }

    void clear() {
        severity.choose(Optional.empty());
        file.choose(Optional.empty());
        text.show("");
        tell();
    }

    static String key(Severity severity) {
        return "school.severity." + severity.name().toLowerCase(Locale.ROOT);
    }

    private static boolean contains(Finding finding, String part) {
        String all = String.join(" ", finding.field(), finding.code(), finding.message());
        return all.toLowerCase(Locale.ROOT).contains(part);
    }

    private void read(QueryParameters address, List<String> files) {
        severity.choose(address.getSingleParameter("severity").flatMap(FindingsFilter::severity));
        file.choose(address.getSingleParameter("file").filter(files::contains));
        text.show(address.getSingleParameter("text").orElse(""));
    }

    private static Optional<Severity> severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private void tell() {
        Map<String, String> parameters = new HashMap<>();
        severity.chosen()
                .ifPresent(value -> parameters.put("severity", value.name().toLowerCase(Locale.ROOT)));
        file.chosen().ifPresent(value -> parameters.put("file", value));
        Optional.of(text.getValue())
                .filter(value -> !value.isBlank())
                .ifPresent(value -> parameters.put("text", value));
        Location address = new Location("records", QueryParameters.simple(parameters));
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
        changed.run();
    }
}

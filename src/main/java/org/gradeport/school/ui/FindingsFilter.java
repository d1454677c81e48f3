package org.gradeport.school.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.ui.filter.SearchChip;
import org.gradeport.ui.filter.SingleSelectChip;
import org.gradeport.ui.filter.UrlFilters;

/// The filters of the findings.
final class FindingsFilter extends UrlFilters {

    private final SearchChip text = search("text", getTranslation("school.findings.search"));
    private final SingleSelectChip<Optional<Severity>> severity = optionalChoice(
            "severity",
            getTranslation("school.findings.any-severity"),
            List.of(Severity.values()),
            each -> each.name().toLowerCase(Locale.ROOT),
            each -> getTranslation(key(each)));
    private final SingleSelectChip<Optional<String>> file;

    FindingsFilter(List<Finding> findings) {
        super("records");
        List<String> files =
                findings.stream().map(Finding::file).distinct().sorted().toList();
        file = optionalChoice(
                "file",
                getTranslation("school.findings.any-file"),
                files,
                each -> each.isEmpty() ? "zip" : each,
                this::label);
    }

    private String label(String name) {
        return name.isEmpty() ? getTranslation("school.findings.zip") : name;
    }

    boolean passes(Finding finding) {
        return severity.chosen().map(finding.severity()::equals).orElse(true)
                && file.chosen().map(finding.file()::equals).orElse(true)
                && contains(finding, text.getValue().strip().toLowerCase(Locale.ROOT));
    }

    static String key(Severity severity) {
        return "school.severity." + severity.name().toLowerCase(Locale.ROOT);
    }

    private static boolean contains(Finding finding, String part) {
        String all = String.join(" ", finding.field(), finding.code(), finding.message());
        return all.toLowerCase(Locale.ROOT).contains(part);
    }
}

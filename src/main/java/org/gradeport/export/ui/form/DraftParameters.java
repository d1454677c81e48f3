package org.gradeport.export.ui.form;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;

/// A draft in the URL: `dataset`, `column` (in order), `label.<column>`, `filter.<key>`, `sort` (`-` in front for
/// descending), `format`, `option.<key>`, `name` and `notify`. A filter without a value removes that filter's default.
final class DraftParameters {

    private static final String LABEL = "label.";
    private static final String FILTER = "filter.";
    private static final String OPTION = "option.";
    private static final List<String> LIFTED = List.of("");

    private DraftParameters() {}

    static QueryParameters write(RequestDraft requestDraft) {
        Map<String, List<String>> url = new LinkedHashMap<>();
        url.put("dataset", one(requestDraft.dataset()));
        url.put("column", requestDraft.columns().stream().map(Pick::key).toList());
        url.put("sort", requestDraft.sort().stream().map(DraftParameters::word).toList());
        url.put("format", one(requestDraft.format()));
        url.put("name", one(requestDraft.name()));
        url.put("notify", one(requestDraft.notifyOwner() ? "true" : ""));
        requestDraft
                .columns()
                .forEach(pick -> url.put(LABEL + pick.key(), one(Objects.requireNonNullElse(pick.label(), ""))));
        new TreeMap<>(requestDraft.filters())
                .forEach((key, values) -> url.put(FILTER + key, values.isEmpty() ? LIFTED : values));
        new TreeMap<>(requestDraft.options()).forEach((key, value) -> url.put(OPTION + key, one(value)));
        url.values().removeIf(List::isEmpty);
        return new QueryParameters(url);
    }

    private static List<String> one(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    static RequestDraft read(QueryParameters url) {
        Map<String, List<String>> all = url.getParameters();
        Map<String, String> labels = singles(under(LABEL, all));
        return new RequestDraft(
                single(url, "dataset"),
                url.getParameters("column").stream()
                        .distinct()
                        .map(key -> new Pick(key, labels.get(key)))
                        .toList(),
                filters(all),
                url.getParameters("sort").stream().map(DraftParameters::sort).toList(),
                single(url, "format"),
                singles(under(OPTION, all)),
                single(url, "name"),
                single(url, "notify").equals("true"));
    }

    private static Map<String, List<String>> filters(Map<String, List<String>> all) {
        Map<String, List<String>> found = under(FILTER, all);
        found.replaceAll((_, values) -> values.equals(LIFTED) ? List.of() : values);
        return found;
    }

    private static String single(QueryParameters url, String key) {
        return url.getSingleParameter(key).orElse("");
    }

    private static Map<String, List<String>> under(String prefix, Map<String, List<String>> all) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        all.forEach((key, values) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), values);
            }
        });
        return found;
    }

    private static Map<String, String> singles(Map<String, List<String>> all) {
        Map<String, String> found = new LinkedHashMap<>();
        all.forEach((key, values) -> found.put(key, values.getFirst()));
        return found;
    }

    private static String word(Sort sort) {
        return sort.descending() ? "-" + sort.key() : sort.key();
    }

    private static Sort sort(String word) {
        return word.startsWith("-") ? new Sort(word.substring(1), true) : new Sort(word, false);
    }
}

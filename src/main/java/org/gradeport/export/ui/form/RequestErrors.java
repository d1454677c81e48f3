package org.gradeport.export.ui.form;

import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.Toast;

/// Shows the reason of a refusal at the field that it is about.
record RequestErrors(
        DatasetPicker what,
        FilterPanel filters,
        ColumnPicker columns,
        SortPanel sort,
        FormatPicker format,
        NamePanel name) {

    private static final String FILTERS = "filters.";
    private static final String OPTIONS = "options.";

    void clear() {
        what.showError("");
        filters.showError("");
        filters.refuse("", "");
        columns.showError("");
        sort.showError("");
        format.showError("");
        name.showError("");
    }

    void show(InvalidValueException refusal) {
        String field = refusal.field();
        String sentence = String.valueOf(refusal.getMessage());
        if (field.startsWith(FILTERS)) {
            showAtFilter(field.substring(FILTERS.length()), sentence);
        } else if (field.startsWith(OPTIONS)) {
            showAtOption(field.substring(OPTIONS.length()), sentence);
        } else {
            showAtPart(field, sentence);
        }
    }

    private void showAtFilter(String key, String sentence) {
        if (!filters.refuse(key, sentence)) {
            filters.showError(sentence);
        }
    }

    private void showAtOption(String key, String sentence) {
        if (!format.refuse(key, sentence)) {
            format.showError(sentence);
        }
    }

    private void showAtPart(String field, String sentence) {
        switch (field.split("[.\\[]", 2)[0]) {
            case "export_type" -> what.showError(sentence);
            case "columns" -> columns.showError(sentence);
            case "filters" -> filters.showError(sentence);
            case "sort" -> sort.showError(sentence);
            case "export_format", "options" -> format.showError(sentence);
            case "name" -> name.showError(sentence);
            default -> Toast.failed(sentence);
        }
    }
}

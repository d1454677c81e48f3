package org.gradeport.export.ui;

import org.gradeport.base.Toast;
import org.gradeport.table.InvalidValueException;

/// Shows what a request was refused for at the part of the form that it is about.
record RequestErrors(
        DatasetPicker what,
        FilterForm filters,
        ColumnPicker columns,
        SortForm sort,
        FormatPicker format,
        NamePanel name) {

    private static final String FILTERS = "filters.";
    private static final String OPTIONS = "options.";

    void clear() {
        what.refuse("");
        filters.refuse("");
        filters.refuse("", "");
        columns.refuse("");
        sort.refuse("");
        format.refuse("");
        name.refuse("");
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
            filters.refuse(sentence);
        }
    }

    private void showAtOption(String key, String sentence) {
        if (!format.refuse(key, sentence)) {
            format.refuse(sentence);
        }
    }

    private void showAtPart(String field, String sentence) {
        switch (field.split("[.\\[]", 2)[0]) {
            case "export_type" -> what.refuse(sentence);
            case "columns" -> columns.refuse(sentence);
            case "filters" -> filters.refuse(sentence);
            case "sort" -> sort.refuse(sentence);
            case "export_format", "options" -> format.refuse(sentence);
            case "name" -> name.refuse(sentence);
            default -> Toast.failed(sentence);
        }
    }
}

package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.HashMap;
import java.util.Map;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.export.ExportService;
import org.gradeport.table.InvalidValueException;
import org.springframework.security.access.AccessDeniedException;

/// The labels of filter values; cached per page.
public final class ChoiceLabels {

    private static final int ENOUGH = 100;

    private record Key(String dataset, String filter, String value) {}

    private final ExportService service;
    private final Map<Key, String> known = new HashMap<>();

    public ChoiceLabels(ExportService service) {
        this.service = service;
    }

    /// The label; the value itself if the actor may not see the record, or there is and can be none.
    public String of(Dataset dataset, DatasetFilter datasetFilter, String value) {
        return switch (datasetFilter.type()) {
            case CHOICE -> translate(label(datasetFilter.choices(), value));
            case REFERENCE -> known.computeIfAbsent(new Key(dataset.name(), datasetFilter.key(), value), this::lookUp);
            default -> value;
        };
    }

    /// A fixed choice in the reader's language.
    public static Choice translated(Choice choice) {
        return new Choice(choice.value(), translate(choice.label()));
    }

    private String lookUp(Key key) {
        try {
            return label(service.choices(key.dataset(), key.filter(), key.value(), ENOUGH), key.value());
        } catch (AccessDeniedException | InvalidValueException _) {
            return key.value();
        }
    }

    private static String label(Iterable<Choice> choices, String value) {
        for (Choice choice : choices) {
            if (choice.value().equals(value)) {
                return choice.label();
            }
        }
        return value;
    }
}

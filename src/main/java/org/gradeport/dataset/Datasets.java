package org.gradeport.dataset;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.springframework.stereotype.Component;

/// The catalogue of datasets by name.
@Component
public class Datasets {

    private final Map<String, Dataset> byName = new LinkedHashMap<>();

    Datasets(List<Dataset> datasets) {
        datasets.stream().sorted(Comparator.comparing(Dataset::name)).forEach(this::add);
    }

    private void add(Dataset dataset) {
        if (byName.put(dataset.name(), dataset) != null) {
            throw new IllegalStateException("Two datasets are called " + dataset.name());
        }
    }

    /// All datasets, by name.
    public List<Dataset> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Dataset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The dataset of this name; if there is none, an [InvalidValueException] that lists the names.
    public Dataset get(String name) {
        return find(name)
                .orElseThrow(() -> new InvalidValueException(
                        Part.EXPORT_TYPE, "", Texts.say("dataset.unknown", name), List.copyOf(byName.keySet())));
    }
}

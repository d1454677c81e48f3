package org.gradeport.api;

import java.util.Collection;
import org.gradeport.dataset.Datasets;
import org.gradeport.format.Formats;
import org.gradeport.table.Faults;
import org.springframework.stereotype.Component;

/// Refuses filters of lists and figures that name a dataset or a format that does not exist.
@Component
public class CatalogueNames {

    private final Datasets datasets;
    private final Formats formats;

    CatalogueNames(Datasets datasets, Formats formats) {
        this.datasets = datasets;
        this.formats = formats;
    }

    /// An `InvalidValueException` with the names that exist.
    public void check(Collection<String> types, Collection<String> ofFormats) {
        Faults faults = new Faults();
        types.forEach(type -> faults.check(() -> datasets.get(type)));
        ofFormats.forEach(format -> faults.check(() -> formats.get(format)));
        faults.refuse();
    }
}

package org.gradeport.retention.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.gradeport.base.VisibleText;
import org.gradeport.dataset.Datasets;
import org.gradeport.format.Formats;

/// The labels of datasets and formats; the name of one that does not exist any more.
@SpringComponent
record NameFormatter(Datasets datasets, Formats formats) {

    String dataset(String name) {
        return datasets.all().stream()
                .filter(dataset -> dataset.name().equals(name))
                .map(dataset -> translate(dataset.label()))
                .findFirst()
                .orElse(name);
    }

    String format(String name) {
        return formats.all().stream()
                .filter(format -> format.name().equals(name))
                .map(format -> translate(format.label()))
                .findFirst()
                .orElse(name);
    }

    /// `Grades · CSV · maria`.
    String file(String dataset, String format, String owner) {
        return VisibleText.join(" · ", List.of(dataset(dataset), format(format), owner));
    }
}

package org.gradeport.metrics;

import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.springframework.stereotype.Component;

/// How people call what was exported, and in which format; what is not there any more keeps its name.
@Component
public class Labels {

    private final Datasets datasets;
    private final Formats formats;

    Labels(Datasets datasets, Formats formats) {
        this.datasets = datasets;
        this.formats = formats;
    }

    /// The name of a dataset for people, such as `Grades`.
    public String dataset(String name) {
        return datasets.find(name).map(Dataset::label).orElse(name);
    }

    /// The name of a format for people, such as `Excel`.
    public String format(String name) {
        return formats.find(name).map(ExportFormat::label).orElse(name);
    }
}

package org.gradeport.api.openapi;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.springframework.stereotype.Component;

/// The values of texts that are [Words].
@Component
class WordLists {

    private final Datasets datasets;
    private final Formats formats;

    WordLists(Datasets datasets, Formats formats) {
        this.datasets = datasets;
        this.formats = formats;
    }

    List<String> of(Words words) {
        return Stream.concat(words(words.value()), Stream.of(words.also())).toList();
    }

    private Stream<String> words(Class<?> of) {
        if (of == Dataset.class) {
            return datasets.all().stream().map(Dataset::name);
        } else if (of == ExportFormat.class) {
            return formats.all().stream().map(ExportFormat::name);
        }
        return of == Void.class
                ? Stream.empty()
                : Stream.of(of.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
    }
}

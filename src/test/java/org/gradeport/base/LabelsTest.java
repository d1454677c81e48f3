package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.gradeport.testing.PortalTest;
import org.gradeport.ui.TranslationsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The labels of datasets and formats, which are also the keys of their texts.
@PortalTest
class LabelsTest {

    @Autowired
    Datasets datasets;

    @Autowired
    Formats formats;

    @Test
    void a_translator_finds_every_label_in_the_english_file_and_none_besides() throws IOException {
        Set<String> labels = new TreeSet<>();
        datasets.all().forEach(dataset -> add(dataset, labels));
        formats.all().forEach(format -> add(format, labels));
        assertThat(listed()).isEqualTo(labels);
    }

    @Test
    void an_english_label_equals_the_one_in_its_class() throws IOException {
        assertThat(listed()).allSatisfy(label -> assertThat(Texts.say(label)).isEqualTo(label));
    }

    private static void add(Dataset dataset, Set<String> labels) {
        labels.add(dataset.label());
        dataset.columns().forEach(column -> labels.add(column.label()));
        dataset.filters().forEach(datasetFilter -> {
            labels.add(datasetFilter.label());
            datasetFilter.choices().forEach(choice -> labels.add(choice.label()));
        });
    }

    private static void add(ExportFormat format, Set<String> labels) {
        labels.add(format.label());
        format.options().forEach(option -> {
            labels.add(option.label());
            option.values().forEach(value -> labels.add(value.label()));
        });
    }

    /// Every other key begins with its feature and a dot.
    private static Set<String> listed() throws IOException {
        Set<String> keys = new TreeSet<>(TranslationsTest.properties().stringPropertyNames());
        keys.removeIf(key -> key.matches("[a-z]+\\..*"));
        return keys;
    }
}

package org.gradeport.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.gradeport.table.InvalidValueException;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final FormatOption SIZE = new FormatOption(
            "size", "Size", List.of(new FormatOption.Value("small", "Small"), new FormatOption.Value("big", "Big")));

    private final ExportFormat paper = new Named("paper");
    private final Formats formats = new Formats(List.of(new Named("stone"), paper));

    @Test
    void formats_are_found_by_name_and_listed_in_order() {
        assertThat(formats.get("paper")).isSameAs(paper);
        assertThat(formats.all()).extracting(ExportFormat::name).containsExactly("stone", "paper");
    }

    @Test
    void an_unknown_format_is_refused_with_the_existing_ones() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> formats.get("papyrus"))
                .withMessage("There is no format “papyrus”.")
                .satisfies(e -> assertThat(e.field()).isEqualTo("export_format"))
                .satisfies(e -> assertThat(e.allowed()).containsExactly("stone", "paper"));
    }

    @Test
    void options_not_asked_for_have_their_first_value() {
        assertThat(formats.options(paper, Map.of())).containsExactly(Map.entry("size", "small"));
        assertThat(formats.options(paper, Map.of("size", "big"))).containsExactly(Map.entry("size", "big"));
        assertThat(SIZE.valueIn(Map.of())).isEqualTo("small");
    }

    @Test
    void an_unknown_option_is_refused_with_the_existing_ones() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> formats.options(paper, Map.of("colour", "red")))
                .withMessage("The format paper has no option “colour”.")
                .satisfies(e -> assertThat(e.field()).isEqualTo("options.colour"))
                .satisfies(e -> assertThat(e.allowed()).containsExactly("size"));
    }

    @Test
    void all_faults_of_the_options_are_said_at_once() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> formats.options(paper, Map.of("colour", "red", "weight", "9", "size", "huge")))
                .withMessage("The format paper has no option “colour”.")
                .satisfies(e -> assertThat(e.all())
                        .extracting(InvalidValueException::field)
                        .containsExactly("options.colour", "options.weight", "options.size"));
    }

    @Test
    void an_unknown_value_is_refused_with_those_allowed() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> formats.options(paper, Map.of("size", "huge")))
                .withMessage("“huge” is no value of the option “size”.")
                .satisfies(e -> assertThat(e.field()).isEqualTo("options.size"))
                .satisfies(e -> assertThat(e.allowed()).containsExactly("small", "big"));
    }

    @Test
    void two_formats_of_one_name_stop_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Formats(List.of(paper, new Named("paper"))))
                .withMessage("Two formats are called paper; rename one of them.");
    }

    private record Named(String name) implements ExportFormat {

        @Override
        public String label() {
            return name;
        }

        @Override
        public String extension() {
            return name;
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public List<FormatOption> options() {
            return List.of(SIZE);
        }

        @Override
        public FormatWriter open(OutputStream out, Document document) {
            throw new UnsupportedOperationException(name);
        }
    }
}

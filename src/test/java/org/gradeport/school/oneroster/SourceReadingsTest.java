package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportUndo;
import org.gradeport.school.Reading;
import org.gradeport.school.Reading.Encoding;
import org.gradeport.school.RecordsQuery;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The reading of an import that is written is the next one's of the same source.
class SourceReadingsTest extends ImportFixture {

    private static final Reading LENIENT = new Reading(true, Encoding.UTF_8, false);
    private static final Reading LEAVES_OUT = new Reading(true, Encoding.WINDOWS_1252, true);

    @Autowired
    ImportUndo undo;

    @Autowired
    RecordsQuery query;

    @Test
    void it_belongs_to_the_system_that_the_manifest_names() throws IOException {
        assertThat(readingOf("Lake SIS")).isEqualTo(Reading.STRICT);
        apply("Lake SIS", LENIENT);
        assertThat(readingOf("Lake SIS")).isEqualTo(LENIENT);
        assertThat(readingOf("Hill SIS")).isEqualTo(Reading.STRICT);
        assertThat(readingOf("")).isEqualTo(Reading.STRICT);
        accounts.signIn(Role.ADMIN);
        assertThat(readingOf("Lake SIS")).isEqualTo(LENIENT);
        apply("Lake SIS", Reading.STRICT);
        assertThat(readingOf("Lake SIS")).isEqualTo(Reading.STRICT);
    }

    @Test
    void without_a_name_it_belongs_to_the_account_that_imports() throws IOException {
        apply("", LENIENT);
        assertThat(readingOf("")).isEqualTo(LENIENT);
        accounts.signIn(Role.ADMIN);
        assertThat(readingOf("")).isEqualTo(Reading.STRICT);
    }

    @Test
    void a_check_changes_nothing_and_rows_are_left_out_only_on_request() throws IOException {
        check("Lake SIS", Optional.of(LENIENT));
        assertThat(readingOf("Lake SIS")).isEqualTo(Reading.STRICT);
        apply("Lake SIS", LEAVES_OUT);
        assertThat(readingOf("Lake SIS")).isEqualTo(new Reading(true, Encoding.WINDOWS_1252, false));
    }

    @Test
    void an_undo_brings_back_the_reading_before_the_import() throws IOException {
        apply("Lake SIS", LENIENT);
        undoLast();
        assertThat(readingOf("Lake SIS")).isEqualTo(Reading.STRICT);
        apply("Lake SIS", LENIENT);
        apply("Lake SIS", Reading.STRICT);
        undoLast();
        assertThat(readingOf("Lake SIS")).isEqualTo(LENIENT);
    }

    private void undoLast() {
        undo.run(query.lastImports().getFirst().undo().id());
    }

    @Test
    void no_two_systems_have_one_name() throws IOException {
        List<String> sources = new ArrayList<>();
        String longName = "x".repeat(255);
        for (String system : List.of(
                "Q Q\nsource.systemCode,x", "Q Q (x)", "x", "\nsource.systemCode,x", longName + "1", longName + "2")) {
            sources.add(check(system, Optional.empty()).source());
        }
        assertThat(sources).doesNotHaveDuplicates().allMatch(source -> source.length() <= 255);
        assertThat(sources).startsWith("Q Q (x)", "Q Q ((x)", "x", "(x)");
    }

    private Reading readingOf(String system) throws IOException {
        ImportReport report = check(system, Optional.empty());
        assertThat(report.source()).isEqualTo(system);
        return report.reading();
    }

    private ImportReport check(String system, Optional<Reading> reading) throws IOException {
        return records.check(zip(system), "source.zip", reading, ImportListener.NONE);
    }

    private void apply(String system, Reading reading) throws IOException {
        ImportReport report =
                records.apply(zip(system), "source.zip", Optional.of(reading), List.of(), ImportListener.NONE);
        assertThat(report.applied()).isTrue();
    }

    private Path zip(String system) throws IOException {
        SmallZip zip = SmallZip.school()
                .change("users.csv", "Άννα,Παπαδοπούλου", "Anna,Papadopoulou")
                .change("users.csv", "Łukasz,Żółć", "Luka,Z");
        String manifest = zip.text("manifest.csv");
        return zip.with("manifest.csv", system.isEmpty() ? manifest : manifest + "source.systemName," + system + "\n")
                .write(folder);
    }
}

package org.gradeport.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.gradeport.export.file.DocumentFactory.FileNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    private static final Instant TIME = Instant.parse("2026-11-22T07:30:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Grades                        | grades
            Łukasz & Zoë: Prüfung, Straße | lukasz-zoe-prufung-strasse
            Türkçe sınıf ığüşöç           | turkce-sinif-igusoc
            Tiếng Việt                    | tieng-viet
            Βαθμοί Α                      | grades
            成绩 2026                     | grades
            ../../etc/passwd              | etc-passwd
            CON                           | con
            a:b*c?d"e<f>g                 | a-b-c-d-e-f-g
            ---                           | grades
            """)
    void a_name_is_safe_on_every_system(String name, String start) {
        assertThat(name(name)).isEqualTo(start + "_2026-11-22_0930_42.xlsx");
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(name("x".repeat(59) + " y")).isEqualTo("x".repeat(59) + "_2026-11-22_0930_42.xlsx");
    }

    private static String name(String name) {
        return FileNames.of(name, "grades", TIME, ZoneId.of("Europe/Athens"), 42, "xlsx");
    }
}

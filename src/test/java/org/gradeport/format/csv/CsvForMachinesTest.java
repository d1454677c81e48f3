package org.gradeport.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradeport.format.ExampleTables;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatContractTest;
import org.junit.jupiter.api.Test;

class CsvForMachinesTest extends FormatContractTest {

    @Override
    protected ExportFormat format() {
        return new CsvFormat();
    }

    @Override
    protected Map<String, String> options() {
        return Map.of("profile", "machines");
    }

    @Override
    protected List<List<String>> read(byte[] file) throws Exception {
        try (CSVParser records = CSVParser.parse(new String(file, UTF_8), CSVFormat.RFC4180)) {
            return records.stream().map(CSVRecord::toList).toList();
        }
    }

    @Override
    protected String written(String text) {
        return text.replaceAll("[\0\\p{Cs}]", "\uFFFD");
    }

    @Test
    void the_bytes_are_those_of_rfc_4180() throws Exception {
        byte[] file = ExampleTables.write(
                        format(),
                        ExampleTables.document(ExampleTables.EVERY_TYPE, options()),
                        List.of(ExampleTables.EVERY_VALUE, ExampleTables.EVERY_NULL))
                .file();
        assertThat(new String(file, UTF_8)).isEqualTo("""
                TEXT label,IDENTIFIER label,INTEGER label,DECIMAL label,DATE label,DATE_TIME label,BOOLEAN label\r
                Ελένη Παπαδοπούλου,0012345678901234,-42,-85.50,2026-11-22,2026-11-22T09:30:05+02:00,true\r
                ,,,,,,\r
                """);
    }
}

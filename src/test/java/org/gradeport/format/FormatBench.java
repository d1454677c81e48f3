package org.gradeport.format;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.gradeport.table.Row;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/// Prints how many rows of 14 columns each format writes in a second, from rows in memory; the median of five.
///
/// Arguments, each optional: a format's name and how many rows, such as `excel=100000`.
public final class FormatBench {

    private static final Map<String, Integer> ROWS = Map.of("csv", 1_000_000, "excel", 100_000, "pdf", 10_000);
    private static final int ROUNDS = 5;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final List<Column> COLUMNS = columns();
    private static final List<List<Object>> GRADES =
            IntStream.range(0, 1_000).mapToObj(FormatBench::grade).toList();

    private FormatBench() {}

    static void main(String... arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Map<String, Integer> rows = arguments.length == 0 ? ROWS : parsed(arguments);
        try (var context = new AnnotationConfigApplicationContext(FormatRoom.class)) {
            for (ExportFormat format : context.getBean(Formats.class).all()) {
                if (rows.containsKey(format.name())) {
                    report(format, rows.get(format.name()));
                }
            }
        }
    }

    private static void report(ExportFormat format, int rows) throws IOException {
        List<Double> elapsed = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        write(format, rows / 10);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long startBusy = MACHINE.getProcessCpuTime();
            write(format, rows);
            elapsed.add(rows / ((System.nanoTime() - start) / 1e9));
            busy.add(rows / ((MACHINE.getProcessCpuTime() - startBusy) / 1e9));
        }
        IO.println(String.format(
                Locale.ROOT,
                "%-6s %,10d rows: %,10.0f rows/s, %,10.0f rows per second of processor time",
                format.name(),
                rows,
                median(elapsed),
                median(busy)));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void write(ExportFormat format, int rows) throws IOException {
        try (FormatWriter writer = format.open(OutputStream.nullOutputStream(), ExampleTables.document(COLUMNS))) {
            for (int i = 0; i < rows; i++) {
                Row row = GRADES.get(i % GRADES.size())::get;
                writer.accept(row);
            }
            writer.finish();
        }
    }

    private static List<Object> grade(int i) {
        return List.of(
                "s-" + (100_000 + 37 * i),
                List.of("Παπαδοπούλου", "Kowalska", "O'Brien", "Nguyễn").get(i % 4),
                "Maria " + i % 90,
                "school-" + i % 7,
                "Mathematics " + i % 40,
                "class-" + i % 300,
                "Teacher " + i % 60,
                "2026/27 term 1",
                "Homework, week " + i % 30,
                (long) (i % 20),
                new BigDecimal("85." + (10 + i % 90)),
                LocalDate.of(2026, 1 + i % 12, 1 + i % 28),
                Instant.ofEpochSecond(1_790_000_000L + i * 1_000L),
                i % 2 == 0);
    }

    private static List<Column> columns() {
        List<ColumnType> types = new ArrayList<>(Collections.nCopies(9, ColumnType.TEXT));
        types.set(0, ColumnType.IDENTIFIER);
        types.addAll(List.of(
                ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.DATE, ColumnType.DATE_TIME, ColumnType.BOOLEAN));
        return IntStream.range(0, types.size())
                .mapToObj(i -> new Column("c" + i, "Column " + i, types.get(i), 15))
                .toList();
    }

    private static Map<String, Integer> parsed(String... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.split("=", -1))
                .collect(Collectors.toMap(part -> part[0], part -> Integer.valueOf(part[1])));
    }

    @ComponentScan
    @ConfigurationPropertiesScan
    private static final class FormatRoom {}
}

package org.gradeport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradeport.Gradeport;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordsImport;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyPortalInitializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Imports a synthetic school into an empty portal, then exports it: from the request to the stored file, on a real
/// MariaDB; prints the median of five.
///
/// Argument, optional: how many results, such as `2000000`.
public final class PortalBench {

    private static final int ROUNDS = 5;
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final String[] SETTINGS = {
        "--server.port=0",
        "--gradeport.export.max-records=100000000",
        "--gradeport.sample-school=never",
        "--vaadin.productionMode=true",
        "--logging.level.root=warn"
    };

    private final ConfigurableApplicationContext portal;
    private final ExportService exports;

    private PortalBench(ConfigurableApplicationContext portal) {
        this.portal = portal;
        this.exports = portal.getBean(ExportService.class);
    }

    static void main(String... arguments) throws Exception {
        int results = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (ConfigurableApplicationContext portal = new SpringApplicationBuilder(Gradeport.class)
                .initializers(new EmptyPortalInitializer())
                .run(SETTINGS)) {
            portal.getBean(TestAccounts.class).signIn(Role.ADMIN);
            new PortalBench(portal).run(results);
        }
        // The tests' database server would keep the process alive.
        Runtime.getRuntime().exit(0);
    }

    private void run(int results) throws Exception {
        load(new SyntheticSchool(results, Math.max(1_000, results / 20)));
        report("students", "csv");
        report("grades", "csv");
        report("grades", "excel");
        report("students", "pdf");
    }

    private void load(SyntheticSchool school) throws IOException {
        Path zip = Files.createTempFile("school", ".zip");
        try {
            school.write(zip);
            long start = System.nanoTime();
            ImportReport report =
                    portal.getBean(RecordsImport.class).apply(zip, "bench.zip", List.of(), ImportListener.NONE);
            double seconds = (System.nanoTime() - start) / 1e9;
            long rows = report.counts().results()
                    + report.counts().enrollments()
                    + report.counts().students();
            print("import", "", rows, seconds, seconds);
        } finally {
            Files.delete(zip);
        }
    }

    private void report(String dataset, String format) throws InterruptedException {
        Export first = export(dataset, format);
        double[] seconds = new double[ROUNDS];
        for (int round : IntStream.range(0, ROUNDS).toArray()) {
            seconds[round] = seconds(export(dataset, format));
        }
        long rows = first.file() == null ? 0 : first.file().rows();
        List<Double> sorted =
                IntStream.range(0, ROUNDS).mapToObj(i -> seconds[i]).sorted().toList();
        print(dataset, format, rows, sorted.get(ROUNDS / 2), seconds(first));
    }

    private Export export(String dataset, String format) throws InterruptedException {
        long id = exports.request(new ExportRequest(dataset, format, Selection.ALL, Map.of(), null), null)
                .id();
        Export export = exports.get(id);
        while (!export.status().isFinal()) {
            Thread.sleep(BREATH);
            export = exports.get(id);
        }
        if (export.status() != ExportStatus.READY) {
            throw new IllegalStateException("%s as %s: %s".formatted(dataset, format, export.failure()));
        }
        exports.delete(id);
        return export;
    }

    private static double seconds(Export export) {
        if (export.finishedAt() == null) {
            throw new IllegalArgumentException("It has not ended");
        }
        return Duration.between(export.createdAt(), export.finishedAt()).toNanos() / 1e9;
    }

    private static void print(String what, String format, long rows, double median, double first) {
        IO.println(String.format(
                Locale.ROOT,
                "%-10s %-6s %,10d rows %8.2f s %,10.0f rows/s   (first %.2f s)",
                what,
                format,
                rows,
                median,
                rows / median,
                first));
    }
}

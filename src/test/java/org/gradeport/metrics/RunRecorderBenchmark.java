package org.gradeport.metrics;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gradeport.base.PortalProperties;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportStatus;
import org.gradeport.metrics.statistics.MetricsDatabase;
import org.springframework.transaction.support.TransactionTemplate;

/// The cost of measuring an export: its row, in an existing transaction.
public record RunRecorderBenchmark(MetricsDatabase figures) {

    private static final int WARM = 200;
    private static final int CALLS = 1_001;
    private static final long FIRST = 1_000_000_000;

    public void print() {
        RunRecorder recorder = new RunRecorder(
                figures.database,
                new MetricsProperties(true, 400),
                new PortalProperties(Path.of("."), URI.create("http://localhost"), "Bench", MetricsDatabase.ZONE));
        TransactionTemplate transaction = new TransactionTemplate(figures.transactions);
        long[] micros = LongStream.range(0, WARM + CALLS)
                .map(n -> nanos(recorder, transaction, n) / 1_000)
                .skip(WARM)
                .sorted()
                .toArray();
        System.out.printf(
                "%6d us  record a run, median; 99 of 100 within %d us%n", micros[CALLS / 2], micros[CALLS * 99 / 100]);
        figures.database
                .sql("delete from run_metric where export_id >= " + FIRST)
                .update();
    }

    private long nanos(RunRecorder recorder, TransactionTemplate transaction, long number) {
        ExportEnded event = new ExportEnded(export(FIRST + number), figures.now.minusSeconds(5), 1);
        return transaction.execute(_ -> {
            long start = System.nanoTime();
            recorder.on(event);
            return System.nanoTime() - start;
        });
    }

    private Export export(long id) {
        Instant now = figures.now;
        return new Export(
                id,
                "Grades",
                new ExportRequest("grades", "csv", Selection.ALL, Map.of(), null),
                7,
                "maria",
                ExportStatus.READY,
                40_000L,
                40_000,
                false,
                1,
                new ExportFile("grades.csv", 4_000_000, "", 40_000),
                List.of(),
                null,
                now.minusSeconds(5),
                now.minusSeconds(4),
                now,
                null,
                null,
                null,
                null,
                "node-1",
                null,
                0);
    }
}

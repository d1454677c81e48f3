package org.gradeport.export;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.gradeport.table.Row;
import org.gradeport.table.RowSink;
import org.jspecify.annotations.Nullable;

/// One attempt to write an export, on one worker of this node.
final class ExportRun {

    private volatile ExportRow row;
    private final BooleanSupplier nodeGoesDown;
    private final Thread worker = Thread.currentThread();
    private volatile long rows;
    private volatile @Nullable StopReason stop;
    private long told;
    private boolean over;

    /// Made by the worker's own thread.
    ExportRun(ExportRow row, BooleanSupplier nodeGoesDown) {
        this.row = row;
        this.nodeGoesDown = nodeGoesDown;
    }

    ExportRow row() {
        return row;
    }

    void row(ExportRow newer) {
        row = newer;
    }

    ExportRequest request() {
        return ExportJson.request(row.asked().request());
    }

    long id() {
        return row.number();
    }

    int number() {
        return row.attempt().run();
    }

    Instant startedAt() {
        return Objects.requireNonNull(row.attempt().startedAt());
    }

    /// The name in the store; no other attempt has it.
    String storedName(String extension) {
        return storedName(id(), number(), extension);
    }

    static String storedName(long id, int run, String extension) {
        return "%d-%d.%s".formatted(id, run, extension);
    }

    long rows() {
        return rows;
    }

    /// Whether this many rows are more than were told before.
    boolean tellsNews(long count) {
        boolean news = count != told;
        told = count;
        return news;
    }

    @Nullable
    StopReason stopReason() {
        return stop;
    }

    /// Asks the worker to end; the first reason counts. A worker that waits for the database is woken.
    synchronized void stop(StopReason reason) {
        if (stop == null && !over) {
            stop = reason;
            worker.interrupt();
        }
    }

    /// Ends the watch over this run: from here on nobody stops it or wakes its thread, which goes on to other work.
    synchronized void end() {
        over = true;
        Thread.interrupted();
    }

    /// Does this unless the run has ended.
    synchronized void ifGoing(Runnable work) {
        if (!over) {
            work.run();
        }
    }

    boolean nodeGoesDown() {
        return nodeGoesDown.getAsBoolean();
    }

    /// Counts rows on their way, and lets no more than `limit` through.
    RowSink counted(RowSink sink, long limit) {
        return new RowSink() {
            private long count;

            @Override
            public void accept(Row next) throws IOException {
                checkStop();
                if (count == limit) {
                    throw new RowLimitException(count + 1, limit);
                }
                sink.accept(next);
                rows = ++count;
            }
        };
    }

    void checkStop() throws RunStoppedException {
        StopReason reason = stop;
        if (reason != null) {
            throw new RunStoppedException(reason);
        }
    }
}

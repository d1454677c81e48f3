package org.gradeport.export.run;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.store.ExportJson;
import org.gradeport.export.store.RunKey;
import org.gradeport.export.store.StoredExport;
import org.gradeport.table.Row;
import org.gradeport.table.RowSink;
import org.jspecify.annotations.Nullable;

/// One attempt to write an export, on one worker of this node.
public final class ExportRun {

    /// Why a run ends before its last row.
    enum StopReason {
        /// A person asked for it.
        CANCELLED,
        /// It took longer than a run may.
        TIMEOUT,
        /// This node goes down; another run starts anew.
        SHUTDOWN,
        /// Another worker has taken over, or the export is gone.
        LOST
    }

    /// Ends a run from within.
    static final class RunStoppedException extends IOException {

        RunStoppedException(StopReason reason) {
            super("The run was stopped: " + reason);
        }
    }

    private volatile StoredExport storedExport;
    private final ExportRequest request;
    private final BooleanSupplier isNodeShuttingDown;
    private final Thread worker = Thread.currentThread();
    private volatile long rows;
    private volatile @Nullable StopReason stop;
    private long reportedRows;
    private boolean ended;

    /// Made by the worker's own thread.
    ExportRun(StoredExport storedExport, BooleanSupplier nodeGoesDown) {
        this.storedExport = storedExport;
        this.request = ExportJson.request(storedExport.requested().request());
        this.isNodeShuttingDown = nodeGoesDown;
    }

    public StoredExport row() {
        return storedExport;
    }

    public void row(StoredExport newer) {
        storedExport = newer;
    }

    public ExportRequest request() {
        return request;
    }

    public long id() {
        return storedExport.number();
    }

    public int number() {
        return storedExport.attempt().run();
    }

    Instant startedAt() {
        return Objects.requireNonNull(storedExport.attempt().startedAt());
    }

    RunKey key() {
        return new RunKey(id(), number());
    }

    public long rows() {
        return rows;
    }

    /// Whether this many rows are more than were told before.
    boolean hasProgressed(long count) {
        boolean news = count != reportedRows;
        reportedRows = count;
        return news;
    }

    @Nullable
    StopReason stopReason() {
        return stop;
    }

    /// Asks the worker to end; the first reason counts. A worker that waits for the database is woken.
    synchronized void stop(StopReason reason) {
        if (stop == null && !ended) {
            stop = reason;
            worker.interrupt();
        }
    }

    /// Ends the watch over this run: from here on nobody stops it or wakes its thread, which goes on to other work.
    synchronized void end() {
        ended = true;
        Thread.interrupted();
    }

    /// Does this unless the run has ended.
    synchronized void ifRunning(Runnable work) {
        if (!ended) {
            work.run();
        }
    }

    boolean isNodeShuttingDown() {
        return isNodeShuttingDown.getAsBoolean();
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

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
final class ExportRun {

    /// Why a run stops before its last row.
    enum StopReason {
        /// A user cancelled it.
        CANCELLED,
        /// It exceeded the time limit.
        TIMEOUT,
        /// This node shuts down; another run starts from the beginning.
        SHUTDOWN,
        /// Another worker has taken over, or the export was deleted.
        LOST
    }

    /// Thrown inside a run to stop it.
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
    private volatile boolean ended;
    private final Object interruption = new Object();

    /// Called by the worker's thread.
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

    /// Whether this number of rows is not reported yet.
    boolean hasProgressed(long count) {
        return count != reportedRows;
    }

    void reported(long count) {
        reportedRows = count;
    }

    @Nullable
    StopReason stopReason() {
        return stop;
    }

    /// Asks the worker to stop; the first reason counts. Interrupts a worker that waits for the database. Never waits
    /// for the database itself, so that one run does not delay the end of another.
    void stop(StopReason reason) {
        synchronized (interruption) {
            if (stop == null && !ended) {
                stop = reason;
                worker.interrupt();
            }
        }
    }

    /// Ends the watch over this run: its thread is not interrupted any more, because it continues with other work.
    synchronized void end() {
        synchronized (interruption) {
            ended = true;
            Thread.interrupted();
        }
    }

    /// Runs the action unless the run has ended.
    synchronized void ifRunning(Runnable work) {
        if (!ended) {
            work.run();
        }
    }

    boolean isNodeShuttingDown() {
        return isNodeShuttingDown.getAsBoolean();
    }

    /// Counts the rows and refuses more than `limit`.
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

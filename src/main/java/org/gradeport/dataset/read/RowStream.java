package org.gradeport.dataset.read;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.gradeport.table.RowSink;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/// The rows of one query, read ahead in a separate thread, so that reading and writing run in parallel and a thread
/// that waits for a row can be interrupted at any time.
final class RowStream implements AutoCloseable {

    private static final int BATCHES_AHEAD = 4;

    private static final RowBatch END = new RowBatch(0);

    private final BlockingQueue<RowBatch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final ReaderConnections connections;
    private final SnapshotReader reader;
    private final Thread thread;
    private boolean finished;
    private volatile @Nullable Throwable failure;

    RowStream(ReaderConnections connections, SnapshotReader reader) {
        this.connections = connections;
        this.reader = reader;
        this.thread = Thread.ofPlatform().daemon().name("dataset-reader").start(this::run);
    }

    void forEach(RowSink sink) throws IOException {
        for (RowBatch batch = take(); batch != END; batch = take()) {
            batch.forEach(sink);
        }
        finished = true;
        rethrow(failure);
    }

    private RowBatch take() throws InterruptedIOException {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Reading was stopped");
        }
    }

    private void run() {
        try {
            read();
            put(END);
        } catch (SQLException e) {
            failure = e;
        }
    }

    private void read() {
        try (connections) {
            reader.read(connections, this::put);
        } catch (SQLException e) {
            failure = new DataAccessResourceFailureException("The database cannot be reached", e);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void put(RowBatch batch) throws SQLException {
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("The writer of the rows has stopped", e);
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        switch (failure) {
            case null -> {}
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /// Aborts the connections instead of draining rows that are not needed.
    @Override
    public void close() {
        if (!finished) {
            connections.abort();
            thread.interrupt();
        }
        join();
    }

    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

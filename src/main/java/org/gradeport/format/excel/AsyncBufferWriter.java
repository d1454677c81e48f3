package org.gradeport.format.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes full buffers on a separate thread, so that rows do not wait for the compression, which takes two thirds of
/// the time.
final class AsyncBufferWriter implements Closeable {

    /// The size of a buffer in bytes, larger than any cell.
    static final int SIZE = 1 << 18;

    private final OutputStream out;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("excel-", 0).daemon().factory());
    private Future<?> pending = CompletableFuture.completedFuture(null);
    private byte[] free = new byte[SIZE];

    AsyncBufferWriter(OutputStream out) {
        this.out = out;
    }

    /// Takes a buffer with this number of bytes and returns an empty one; rethrows the failure of an earlier write.
    byte[] swap(byte[] full, int length) throws IOException {
        await();
        pending = thread.submit(() -> {
            out.write(full, 0, length);
            return null;
        });
        byte[] empty = free;
        free = full;
        return empty;
    }

    /// Waits until all buffers are written.
    void await() throws IOException {
        try {
            pending.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while writing");
        }
    }

    /// Ends the thread once its buffer is written.
    @Override
    public void close() {
        thread.close();
    }
}

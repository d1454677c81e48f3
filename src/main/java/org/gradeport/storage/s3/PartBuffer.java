package org.gradeport.storage.s3;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.core.sync.RequestBody;

/// The bytes of the next part. Most files are small, so it starts small.
final class PartBuffer {

    private static final int FIRST_BYTES = 64 * 1024;

    private final int limit;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;

    PartBuffer(int limit) {
        this.limit = limit;
    }

    /// Takes as many of the bytes as fit, and returns how many.
    int take(byte[] from, int offset, int count) {
        int taken = Math.min(count, limit - length);
        grow(length + taken);
        System.arraycopy(from, offset, bytes, length, taken);
        length += taken;
        return taken;
    }

    private void grow(int needed) {
        if (needed > bytes.length) {
            byte[] larger = new byte[Math.min(limit, Math.max(needed, 2 * bytes.length))];
            System.arraycopy(bytes, 0, larger, 0, length);
            bytes = larger;
        }
    }

    boolean isFull() {
        return length == limit;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /// Its content, until it is cleared.
    RequestBody body() {
        byte[] sent = bytes;
        int size = length;
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(sent, 0, size), size, "application/octet-stream");
    }

    void clear() {
        length = 0;
    }
}

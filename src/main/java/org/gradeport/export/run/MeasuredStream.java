package org.gradeport.export.run;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gradeport.export.store.ExportJson;
import org.gradeport.export.store.StoredFile;
import org.gradeport.format.Warning;

/// Counts and digests the bytes of a file, and stops a cancelled run that writes without reading rows.
final class MeasuredStream extends OutputStream {

    private final OutputStream out;
    private final ExportRun run;
    private final MessageDigest digest = sha256();
    private long bytes;

    MeasuredStream(OutputStream out, ExportRun run) {
        this.out = out;
        this.run = run;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        run.checkStop();
        out.write(data, offset, length);
        digest.update(data, offset, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /// The file with its size and digest; call it after the last byte.
    StoredFile file(String storedAs, String name, List<Warning> warnings) {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return StoredFile.written(storedAs, name, bytes, sha256, run.rows(), ExportJson.write(warnings));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

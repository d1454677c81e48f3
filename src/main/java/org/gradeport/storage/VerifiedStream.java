package org.gradeport.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.gradeport.base.Sha256;
import org.gradeport.storage.DamagedFileException.Damage;

/// Compares the size and the SHA-256 of a file with the recorded ones while it is read. The last byte is passed on only
/// if both are right, so nobody reads a damaged file to its end.
public final class VerifiedStream extends InputStream {

    private final InputStream file;
    private final long size;
    private final String sha256;
    private final MessageDigest digest;
    private long passed;

    /// @param size 1 or more
    /// @param sha256 64 hexadecimal digits
    private VerifiedStream(InputStream file, long size, String sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
        this.digest = Sha256.digest();
    }

    /// Opens a file, unless its size is wrong.
    ///
    /// @param sha256 64 hexadecimal digits
    public static VerifiedStream open(ExportStorage files, String name, long size, String sha256) throws IOException {
        if (files.size(name) != size) {
            throw new DamagedFileException(Damage.SIZE);
        }
        return new VerifiedStream(files.open(name), size, sha256);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0 || passed == size) {
            return length == 0 ? 0 : -1;
        }
        int got = file.read(bytes, offset, (int) Math.min(length, Math.max(1, size - passed - 1)));
        if (got < 0) {
            throw new DamagedFileException(Damage.SIZE);
        }
        digest.update(bytes, offset, got);
        passed += got;
        if (passed == size) {
            verify();
        }
        return got;
    }

    private void verify() throws IOException {
        if (file.read() >= 0) {
            throw new DamagedFileException(Damage.SIZE);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new DamagedFileException(Damage.DIGEST);
        }
    }

    /// Reads the file to its end.
    public void verifyAll() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

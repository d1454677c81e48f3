package org.gradeport.school.oneroster.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.gradeport.base.Texts;
import org.gradeport.school.oneroster.report.BrokenFileException;

/// Unpacks a file of the zip, enforces the limits because a zip's own sizes may be wrong, and verifies its checksum.
final class LimitedStream extends FilterInputStream {

    private final ZipEntry entry;
    private final UnpackBudget unpackBudget;
    private final CRC32 checksum = new CRC32();
    private long size;

    LimitedStream(InputStream in, ZipEntry entry, UnpackBudget unpackBudget) {
        super(in);
        this.entry = entry;
        this.unpackBudget = unpackBudget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0) {
            verify();
        } else {
            checksum.update(buffer, offset, count);
            size += count;
            unpackBudget.spend(count, size, entry.getCompressedSize());
        }
        return count;
    }

    private void verify() throws BrokenFileException {
        if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
            throw new BrokenFileException("damaged", Texts.say("oneroster.checksum"));
        }
    }
}

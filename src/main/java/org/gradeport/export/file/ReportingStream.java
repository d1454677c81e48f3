package org.gradeport.export.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.gradeport.storage.DamagedFileException;
import org.gradeport.storage.DamagedFileException.Damage;
import org.gradeport.storage.VerifiedStream;

/// Reports that the file which is being read turned out to be damaged.
final class ReportingStream extends FilterInputStream {

    private final Consumer<Damage> report;

    ReportingStream(VerifiedStream file, Consumer<Damage> report) {
        super(file);
        this.report = report;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (DamagedFileException e) {
            report.accept(e.damage());
            throw e;
        }
    }
}

package org.gradeport.school.oneroster.zip;

import org.gradeport.base.Texts;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.oneroster.report.BrokenFileException;

/// The remaining number of bytes that a zip may unpack to.
final class UnpackBudget {

    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private final ImportProperties limits;
    private long total;

    UnpackBudget(ImportProperties limits) {
        this.limits = limits;
    }

    /// Bytes unpacked so far.
    long spent() {
        return total;
    }

    /// Subtracts these bytes from the budget.
    void spend(long bytes, long fileSize, long packedSize) throws BrokenFileException {
        total += bytes;
        if (total > limits.maxUncompressedSize().toBytes()) {
            throw new BrokenFileException("too_large", Texts.say("oneroster.too-large", limits.maxUncompressedSize()));
        }
        checkRatio(fileSize, packedSize);
    }

    /// Refuses a file whose compression ratio exceeds the limit.
    void checkRatio(long fileSize, long packedSize) throws BrokenFileException {
        if (fileSize > RATIO_COUNTS_FROM && fileSize / limits.maxCompressionRatio() > packedSize) {
            throw new BrokenFileException("zip_bomb", Texts.say("oneroster.zip-bomb", limits.maxCompressionRatio()));
        }
    }
}

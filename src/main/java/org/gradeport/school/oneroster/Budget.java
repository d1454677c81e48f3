package org.gradeport.school.oneroster;

import org.gradeport.school.SchoolProperties;

/// How much a zip may still unpack to.
final class Budget {

    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private final SchoolProperties limits;
    private long total;

    Budget(SchoolProperties limits) {
        this.limits = limits;
    }

    /// Bytes unpacked so far.
    long spent() {
        return total;
    }

    /// Takes these bytes off the budget.
    void spend(long bytes, long fileSize, long packedSize) throws BrokenFileException {
        total += bytes;
        if (total > limits.maxUncompressedSize().toBytes()) {
            throw new BrokenFileException(
                    "too_large",
                    "The zip unpacks to more than the %s that gradeport.records.max-uncompressed-size allows."
                            .formatted(limits.maxUncompressedSize()));
        }
        checkRatio(fileSize, packedSize);
    }

    /// Refuses a file that unpacks to so much, as far as is known.
    void checkRatio(long fileSize, long packedSize) throws BrokenFileException {
        if (fileSize > RATIO_COUNTS_FROM && fileSize / limits.maxCompressionRatio() > packedSize) {
            throw new BrokenFileException(
                    "zip_bomb",
                    "The file unpacks to more than %d times its size in the zip, as zip bombs do (gradeport.records.max-compression-ratio)."
                            .formatted(limits.maxCompressionRatio()));
        }
    }
}

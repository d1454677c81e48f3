package org.gradeport.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.export.DueShare;
import org.gradeport.export.Verdict;

/// What a sweep would do at a moment; nothing was done.
///
/// @param token with which exactly this can be applied
/// @param freshUntil after which it cannot
/// @param shares how much there is of each verdict
public record RetentionPreview(String token, Instant asOf, Instant freshUntil, List<DueShare> shares) {

    public RetentionPreview {
        shares = List.copyOf(shares);
    }

    /// The files of one verdict; empty if there are none.
    public Optional<DueShare> share(Verdict verdict) {
        return shares.stream().filter(share -> share.verdict() == verdict).findFirst();
    }

    /// How many files a sweep would act on.
    public long due() {
        return shares.stream()
                .filter(share -> !share.verdict().isKept())
                .mapToLong(DueShare::files)
                .sum();
    }

    /// How many files are left alone though they might be over.
    public long kept() {
        return shares.stream().mapToLong(DueShare::files).sum() - due();
    }
}

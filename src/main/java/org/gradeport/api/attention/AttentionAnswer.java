package org.gradeport.api.attention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionList;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.attention.SnoozedConcern;
import org.gradeport.base.MessageFormatter;
import org.gradeport.base.Tone;
import org.jspecify.annotations.Nullable;

/// What needs a person, as programs read it.
///
/// @param quietSince since when there is no concern; null while there is one
record AttentionAnswer(
        List<ConcernAnswer> items,
        List<SnoozedAnswer> snoozed,
        @JsonProperty("quiet_since") @Nullable Instant quietSince) {

    /// One concern.
    ///
    /// @param severity `broken` or `warning`
    record ConcernAnswer(
            String key,
            String kind,
            String severity,
            String cause,
            String fix,
            Instant since,
            @Nullable String owner,
            List<RemedyAnswer> remedies) {}

    /// What can be done, and where in the portal.
    record RemedyAnswer(String verb, String address) {}

    /// A snoozed concern.
    record SnoozedAnswer(ConcernAnswer concern, String reason, String by, Instant until) {}

    static AttentionAnswer of(AttentionList list, MessageFormatter messageFormatter) {
        return new AttentionAnswer(
                list.open().stream()
                        .map(concern -> concern(concern, messageFormatter))
                        .toList(),
                list.snoozed().stream()
                        .map(each -> snoozed(each, messageFormatter))
                        .toList(),
                list.quietSince());
    }

    private static SnoozedAnswer snoozed(SnoozedConcern each, MessageFormatter messageFormatter) {
        return new SnoozedAnswer(concern(each.concern(), messageFormatter), each.reason(), each.by(), each.until());
    }

    private static ConcernAnswer concern(Concern concern, MessageFormatter messageFormatter) {
        return new ConcernAnswer(
                concern.key(),
                concern.kind(),
                concern.tone() == Tone.BAD ? "broken" : "warning",
                messageFormatter.format(concern.cause()),
                messageFormatter.format(concern.fix()),
                concern.since(),
                concern.owner(),
                concern.remedies().stream().map(AttentionAnswer::remedy).toList());
    }

    private static RemedyAnswer remedy(Remedy remedy) {
        return new RemedyAnswer(remedy.verb(), remedy.address());
    }
}

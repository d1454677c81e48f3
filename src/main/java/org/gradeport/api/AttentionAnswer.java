package org.gradeport.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.metrics.AttentionList;
import org.gradeport.metrics.Concern;
import org.gradeport.metrics.Remedy;
import org.gradeport.metrics.Snoozed;
import org.gradeport.metrics.Wording;
import org.jspecify.annotations.Nullable;

/// What needs a person, as programs read it.
///
/// @param quietSince since when nothing has; null while something does
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

    /// One that was put off.
    record SnoozedAnswer(ConcernAnswer concern, String reason, String by, Instant until) {}

    static AttentionAnswer of(AttentionList list, Wording wording) {
        return new AttentionAnswer(
                list.open().stream().map(concern -> concern(concern, wording)).toList(),
                list.snoozed().stream().map(each -> snoozed(each, wording)).toList(),
                list.quietSince());
    }

    private static SnoozedAnswer snoozed(Snoozed each, Wording wording) {
        return new SnoozedAnswer(concern(each.concern(), wording), each.reason(), each.by(), each.until());
    }

    private static ConcernAnswer concern(Concern concern, Wording wording) {
        return new ConcernAnswer(
                concern.key(),
                concern.kind(),
                concern.tone() == Tone.BAD ? "broken" : "warning",
                wording.say(concern.cause()),
                wording.say(concern.fix()),
                concern.since(),
                concern.owner(),
                concern.remedies().stream().map(AttentionAnswer::remedy).toList());
    }

    private static RemedyAnswer remedy(Remedy remedy) {
        return new RemedyAnswer(remedy.verb(), remedy.address());
    }
}

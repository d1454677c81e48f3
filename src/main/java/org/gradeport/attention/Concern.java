package org.gradeport.attention;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.LocalizedMessage;
import org.gradeport.base.Tone;
import org.jspecify.annotations.Nullable;

/// Something that needs a person.
///
/// @param key the same as long as it lasts, such as `stuck-run/42`
/// @param kind what sort of thing it is, such as `stuck-run`
/// @param tone `BAD` for what is broken, `WARN` for what will be
/// @param owner whose work it touches; null if everybody's
/// @param fix what most likely mends it
/// @param remedies the likeliest first
public record Concern(
        String key,
        String kind,
        Tone tone,
        LocalizedMessage cause,
        LocalizedMessage fix,
        Instant since,
        @Nullable String owner,
        List<Remedy> remedies) {

    public Concern {
        remedies = List.copyOf(remedies);
    }

    /// One whose sentences are `attention.<kind>.cause` and `attention.<kind>.fix`.
    ///
    /// @param which tells it from others of its kind
    /// @param arguments of the cause
    public static Concern of(String kind, Object which, Tone tone, Instant since, Object... arguments) {
        return new Concern(
                kind + "/" + which,
                kind,
                tone,
                LocalizedMessage.of("attention." + kind + ".cause", arguments),
                LocalizedMessage.of("attention." + kind + ".fix"),
                since,
                null,
                List.of());
    }

    /// The same, since another time.
    Concern withSince(Instant earlier) {
        return new Concern(key, kind, tone, cause, fix, earlier, owner, remedies);
    }

    /// The same, of this owner.
    public Concern withOwner(@Nullable String name) {
        return new Concern(key, kind, tone, cause, fix, since, name, remedies);
    }

    /// The same, with another likely fix.
    public Concern withFix(LocalizedMessage likely) {
        return new Concern(key, kind, tone, cause, likely, since, owner, remedies);
    }

    /// The same, with what can be done.
    public Concern withRemedies(Remedy... deeds) {
        return new Concern(key, kind, tone, cause, fix, since, owner, List.of(deeds));
    }
}

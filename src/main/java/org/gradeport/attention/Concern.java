package org.gradeport.attention;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.LocalizedMessage;
import org.gradeport.base.Tone;
import org.gradeport.export.FailureClass;
import org.jspecify.annotations.Nullable;

/// Something that needs a person.
///
/// @param key stays the same while the concern lasts, such as `stuck-run/42`
/// @param kind such as `stuck-run`
/// @param tone `BAD` for broken things, `WARN` for things that will break
/// @param owner the affected account; null if everybody is affected
/// @param fix the most likely fix
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

    /// A concern whose messages are `attention.<kind>.cause` and `attention.<kind>.fix`.
    ///
    /// @param which distinguishes it from others of its kind
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

    /// The same, with this owner.
    public Concern withOwner(@Nullable String name) {
        return new Concern(key, kind, tone, cause, fix, since, name, remedies);
    }

    /// The same, with the likely fix of failures of this class.
    public Concern withFixFor(FailureClass failure) {
        LocalizedMessage likely =
                LocalizedMessage.of("attention.fix." + failure.name().toLowerCase(Locale.ROOT));
        return new Concern(key, kind, tone, cause, likely, since, owner, remedies);
    }

    /// The same, with these remedies.
    public Concern withRemedies(Remedy... possible) {
        return new Concern(key, kind, tone, cause, fix, since, owner, List.of(possible));
    }
}

package org.gradeport.error;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An exception and its causes, the outermost first.
public final class Causes {

    private static final int LONGEST_CHAIN = 50;

    private Causes() {}

    public static Stream<Throwable> of(@Nullable Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, Objects::nonNull, Causes::next)
                .limit(LONGEST_CHAIN)
                .map(Objects::requireNonNull);
    }

    /// The message of the innermost cause.
    static String rootMessage(Throwable thrown) {
        return of(thrown)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .orElse("it does not say why");
    }

    private static @Nullable Throwable next(@Nullable Throwable thrown) {
        return thrown == null ? null : thrown.getCause();
    }
}

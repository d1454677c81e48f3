package org.gradeport.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;

/// Reads the words of policies in requests and rows, such as `skip`.
final class PolicyWord {

    private PolicyWord() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return all(type).stream()
                .filter(each -> each.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /// @throws InvalidValueException if no policy has this name
    static <E extends Enum<E>> E read(Class<E> type, String field, String word) {
        return find(type, word)
                .orElseThrow(() -> new InvalidValueException(
                        field,
                        Texts.say("schedule.refused.policy", word, field),
                        all(type).stream()
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    private static <E extends Enum<E>> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }
}

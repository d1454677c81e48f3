package org.gradeport.school.oneroster.binding;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;

/// One of the words of an enumeration, or `ext:` and a token of the sender.
///
/// @param others words of a related enumeration that lenient reading takes as they are
/// @param tokens whether the sender may have tokens of its own
record WordType(Set<String> words, Set<String> others, boolean tokens) implements FieldType {

    static WordType oneOf(String... words) {
        return new WordType(Collections.unmodifiableSet(new TreeSet<>(Set.of(words))), Set.of(), true);
    }

    WordType orLeniently(WordType related) {
        return new WordType(words, related.words, tokens);
    }

    WordType withoutTokens() {
        return new WordType(words, others, false);
    }

    @Override
    public String expected() {
        return Texts.say("oneroster.expected.one-of", String.join(", ", words));
    }

    @Override
    public @Nullable String read(String text) {
        return words.contains(text) || (tokens && FieldTypes.isToken(text)) ? text : null;
    }

    @Override
    public @Nullable Mended mended(String text) {
        return Stream.concat(words.stream(), others.stream())
                .filter(text.strip()::equalsIgnoreCase)
                .findFirst()
                .map(word -> new Mended(words.contains(word) ? Mending.WORD : Mending.ROLE, word, word))
                .orElse(null);
    }
}

package org.gradeport.api.records;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.school.Reading;
import org.gradeport.school.Reading.Encoding;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// The parameters that say how a zip is read. Without any of them, it is read as the last import of its source.
record ReadingParameters(
        @Nullable String reading,
        @Nullable String encoding,
        @Nullable String invalidRows) {

    /// The names of the parts of a form.
    static final List<String> NAMES = List.of("reading", "encoding", "invalid_rows");

    private static final String STRICT = "strict";
    private static final String LENIENT = "lenient";
    private static final String REFUSE = "refuse";
    private static final String LEAVE_OUT = "leave_out";
    private static final List<String> ENCODINGS =
            Arrays.stream(Encoding.values()).map(Encoding::word).toList();

    static String reading(Reading reading) {
        return reading.lenient() ? LENIENT : STRICT;
    }

    static String invalidRows(Reading reading) {
        return reading.leavesOut() ? LEAVE_OUT : REFUSE;
    }

    /// What stands in the address comes before the parts of the form.
    ReadingParameters or(ImportUpload upload) {
        return new ReadingParameters(
                reading == null ? upload.field("reading").orElse(null) : reading,
                encoding == null ? upload.field("encoding").orElse(null) : encoding,
                invalidRows == null ? upload.field("invalid_rows").orElse(null) : invalidRows);
    }

    Optional<Reading> chosen() {
        boolean lenient = LENIENT.equals(word("reading", reading, STRICT, List.of(STRICT, LENIENT)));
        String charset = word("encoding", encoding, Encoding.UTF_8.word(), ENCODINGS);
        boolean leavesOut = LEAVE_OUT.equals(word("invalid_rows", invalidRows, REFUSE, List.of(REFUSE, LEAVE_OUT)));
        if (!lenient && (!charset.equals(Encoding.UTF_8.word()) || leavesOut)) {
            throw new InvalidValueException(
                    "reading",
                    "Only reading=lenient takes another encoding than utf-8 or leaves rows out.",
                    List.of(LENIENT));
        }
        return Stream.of(reading, encoding, invalidRows).allMatch(given -> given == null)
                ? Optional.empty()
                : Optional.of(new Reading(lenient, encoding(charset), leavesOut));
    }

    private static Encoding encoding(String word) {
        return Arrays.stream(Encoding.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String word(String name, @Nullable String given, String otherwise, List<String> allowed) {
        String word = given == null ? otherwise : given;
        if (!allowed.contains(word)) {
            throw new InvalidValueException(name, "There is no %s “%s”.".formatted(name, word), allowed);
        }
        return word;
    }
}

package org.gradeport.format.pdf.tags;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiBufferTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 9, 10, 99, 100, 12_345, 999_999_999, 1_000_000_000, Integer.MAX_VALUE})
    void numbers_read_as_they_are(int number) {
        AsciiBuffer asciiBuffer =
                new AsciiBuffer().append("<<").append(number).append(">>").reference(number);
        assertThat(new String(asciiBuffer.toBytes(), ISO_8859_1)).isEqualTo("<<" + number + ">>" + number + " 0 R ");
        assertThat(asciiBuffer.length()).isEqualTo(asciiBuffer.toBytes().length);
    }
}

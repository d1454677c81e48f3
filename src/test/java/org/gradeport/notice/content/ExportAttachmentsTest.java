package org.gradeport.notice.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportAttachmentsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 56, 57, 58, 1000, 99_999})
    void the_encoded_size_of_a_file_counts(int bytes) {
        String lines = Base64.getMimeEncoder().encodeToString(new byte[bytes]) + "\r\n";
        assertThat(ExportAttachments.encodedSize(bytes)).isEqualTo(lines.getBytes(StandardCharsets.US_ASCII).length);
    }
}

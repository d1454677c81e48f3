package org.gradeport.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.gradeport.base.Sha256;
import org.gradeport.storage.DamagedFileException.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiedStreamTest {

    private static final String WRITTEN = "id,grade\n1,18.5\n";
    private static final String SHA = HexFormat.of().formatHex(Sha256.of(WRITTEN));

    @Test
    void a_right_file_is_read_to_its_end() throws IOException {
        assertThat(new String(open(WRITTEN).readAllBytes(), UTF_8)).isEqualTo(WRITTEN);
        assertThat(open(WRITTEN).read()).isEqualTo('i');
    }

    /// As if it were changed after its size was checked.
    @ParameterizedTest
    @CsvSource({"'id,grade\n1,10.5\n',DIGEST", "'id,grade\n1,18.5\n2,19\n',SIZE", "'id,grade\n',SIZE", "'',SIZE"})
    void a_damaged_file_never_gives_its_last_byte(String found, Damage damage) throws IOException {
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        try (VerifiedStream stream = open(found)) {
            assertThatThrownBy(() -> stream.transferTo(passed))
                    .isInstanceOfSatisfying(
                            DamagedFileException.class,
                            e -> assertThat(e.damage()).isEqualTo(damage));
        }
        assertThat(passed.size()).isLessThan(WRITTEN.length());
    }

    @ParameterizedTest
    @CsvSource({"''", "'id,grade\n'", "'id,grade\n1,18.5\n2,19\n'"})
    void a_file_of_another_size_is_not_opened(String found) throws IOException {
        ExportStorage files = files(found);
        when(files.size(anyString())).thenReturn((long) found.length());
        assertThatThrownBy(() -> VerifiedStream.open(files, "1-1.csv", WRITTEN.length(), SHA))
                .isInstanceOf(DamagedFileException.class);
    }

    private static VerifiedStream open(String found) throws IOException {
        return VerifiedStream.open(files(found), "1-1.csv", WRITTEN.length(), SHA);
    }

    private static ExportStorage files(String content) throws IOException {
        ExportStorage files = mock(ExportStorage.class);
        when(files.size(anyString())).thenReturn((long) WRITTEN.length());
        when(files.open(anyString())).thenReturn(new ByteArrayInputStream(content.getBytes(UTF_8)));
        return files;
    }
}

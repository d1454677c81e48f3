package org.gradeport.school.oneroster.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.oneroster.report.BrokenFileException;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class LimitedStreamTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void a_bomb_that_lies_about_its_size_is_refused_while_it_is_read() {
        assertThatExceptionOfType(BrokenFileException.class)
                .isThrownBy(() -> read(DataSize.ofGigabytes(8), 40 * MEGABYTE))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("zip_bomb"));
    }

    @Test
    void a_zip_that_unpacks_to_too_much_is_refused_while_it_is_read() {
        assertThatExceptionOfType(BrokenFileException.class)
                .isThrownBy(() -> read(DataSize.ofMegabytes(5), 6 * MEGABYTE))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("too_large"));
    }

    private static void read(DataSize most, int size) throws IOException {
        ZipEntry entry = new ZipEntry("results.csv");
        entry.setSize(1);
        entry.setCompressedSize(MEGABYTE / 10);
        UnpackBudget unpackBudget = new UnpackBudget(new ImportProperties(most, 200, MEGABYTE, 10, 20));
        try (InputStream in = new LimitedStream(new ByteArrayInputStream(new byte[size]), entry, unpackBudget)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}

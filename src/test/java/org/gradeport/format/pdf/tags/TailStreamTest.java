package org.gradeport.format.pdf.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TailStreamTest {

    @Test
    void it_passes_everything_on_and_remembers_the_end() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TailStream stream = new TailStream(out);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] part = Integer.toString(i).repeat(random.nextInt(60)).getBytes(StandardCharsets.ISO_8859_1);
            stream.write(part);
            stream.write('.');
            String all = out.toString(StandardCharsets.ISO_8859_1);
            assertThat(stream.position()).isEqualTo(all.length());
            assertThat(stream.tail()).isEqualTo(all.substring(Math.max(0, all.length() - 64)));
        }
    }
}

package org.gradeport.format.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AsyncBufferWriterTest {

    @Test
    void buffers_are_written_in_their_order() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        try (AsyncBufferWriter asyncBufferWriter = new AsyncBufferWriter(out)) {
            XmlBuffer xml = new XmlBuffer(asyncBufferWriter);
            for (int i = 0; i < 200_000; i++) {
                xml.ascii(i + ",");
                expected.append(i).append(',');
            }
            xml.drain();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void a_failure_of_the_write_is_rethrown_to_the_caller() {
        IOException full = new IOException("disk full");
        try (AsyncBufferWriter asyncBufferWriter = new AsyncBufferWriter(failing(full))) {
            assertThatThrownBy(() -> {
                        asyncBufferWriter.swap(new byte[1], 1);
                        asyncBufferWriter.await();
                    })
                    .isSameAs(full);
        }
    }

    @Test
    void waiting_can_be_interrupted() {
        CountDownLatch stuck = new CountDownLatch(1);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try {
                    stuck.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        try (AsyncBufferWriter asyncBufferWriter = new AsyncBufferWriter(slow)) {
            assertThatThrownBy(() -> {
                        asyncBufferWriter.swap(new byte[1], 1);
                        Thread.currentThread().interrupt();
                        asyncBufferWriter.await();
                    })
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            stuck.countDown();
        }
    }

    private static OutputStream failing(IOException failure) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure;
            }
        };
    }
}

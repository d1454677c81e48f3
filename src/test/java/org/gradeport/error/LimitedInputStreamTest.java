package org.gradeport.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.DelegatingServletInputStream;

class LimitedInputStreamTest {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_sender_of_one_byte_at_a_time_is_cut_off_after_half_a_minute() throws IOException {
        ServletInputStream body = body(1_000);
        seconds(30);
        assertThat(body.read()).isZero();
        seconds(31);
        assertThatThrownBy(body::read).isInstanceOf(SlowBodyException.class);
        assertThat(RefusedBody.status(new SlowBodyException())).contains(HttpStatus.REQUEST_TIMEOUT);
    }

    @Test
    void a_long_upload_that_is_quick_enough_is_read_to_its_end() throws IOException {
        ServletInputStream body = body(1_000_000);
        assertThat(body.readNBytes(500_000)).hasSize(500_000);
        seconds(100);
        assertThat(body.readNBytes(500_000)).hasSize(500_000);
    }

    private void seconds(long seconds) {
        nanos.set(TimeUnit.SECONDS.toNanos(seconds));
    }

    private ServletInputStream body(int size) {
        return new LimitedInputStream(
                new DelegatingServletInputStream(new java.io.ByteArrayInputStream(new byte[size])),
                size,
                () -> 2_000_000,
                nanos::get);
    }
}

package org.gradeport.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.http.HttpStatus;

class PacedInputTest {

    private final ApplicationBufferHandler handler = Mockito.mock();
    private long nanos;
    private long secondsToArrive;
    private int arriving;

    private final PacedInput body = new PacedInput(new Sender(), Duration.ofSeconds(30), () -> nanos);

    @Test
    void a_sender_of_one_byte_at_a_time_is_cut_off_after_half_a_minute() throws IOException {
        sends(1, 30);
        assertThat(body.doRead(handler)).isOne();
        sends(1, 1);
        assertThatThrownBy(() -> body.doRead(handler)).isInstanceOf(SlowBodyException.class);
        assertThat(RefusedBody.status(new IOException(new SlowBodyException()))).contains(HttpStatus.REQUEST_TIMEOUT);
    }

    @Test
    void a_long_upload_that_is_quick_enough_is_read_to_its_end() throws IOException {
        sends(500_000, 50);
        assertThat(body.doRead(handler)).isEqualTo(500_000);
        assertThat(body.doRead(handler)).isEqualTo(500_000);
        sends(-1, 500);
        assertThat(body.doRead(handler)).isEqualTo(-1);
    }

    @Test
    void only_the_time_in_which_the_server_waits_for_the_sender_counts() throws IOException {
        sends(200, 1);
        for (int n = 0; n < 20; n++) {
            nanos += TimeUnit.MINUTES.toNanos(1);
            assertThat(body.doRead(handler)).isEqualTo(200);
        }
    }

    private void sends(int bytes, long seconds) {
        arriving = bytes;
        secondsToArrive = seconds;
    }

    private final class Sender implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler receiver) {
            nanos += TimeUnit.SECONDS.toNanos(secondsToArrive);
            return arriving;
        }

        @Override
        public int available() {
            return 0;
        }
    }
}

package org.gradeport.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.gradeport.error.FailureKind;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class StoreOutageTest {

    @Test
    void a_download_is_told_to_come_again() {
        StorageException away = StorageException.of(new IOException("Connection refused"));
        ResponseEntity<ProblemDetail> answer = FailureKind.of(
                        new UncheckedIOException("The file of export 1 cannot be read.", away))
                .answer("A1B2C3D4");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("10");
    }
}

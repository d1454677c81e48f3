package org.gradeport.export.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.export.ExportDownload;
import org.gradeport.export.ExportFile;
import org.gradeport.storage.DamagedFileException;
import org.gradeport.storage.DamagedFileException.Damage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FileResponseTest {

    private static final String SHA256 = "0a".repeat(32);
    private static final String TAG = '"' + SHA256 + '"';

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/file");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final List<String> opened = new ArrayList<>();
    private InputStream content = InputStream.nullInputStream();

    @BeforeEach
    void ten_digits() {
        content = new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_request_without_conditions_gets_the_whole_file() throws IOException {
        send();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo("0123456789");
        assertThat(response.getContentLength()).isEqualTo(10);
        assertThat(response.getHeader("ETag")).isEqualTo(TAG);
        assertThat(response.getHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(opened).containsExactly("all");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=4-, 4-9, 456789",
        "bytes=0-0, 0-0, 0",
        "bytes=9-9, 9-9, 9",
        "bytes=2-5, 2-5, 2345",
        "bytes=8-99, 8-9, 89",
        "bytes=-3, 7-9, 789"
    })
    void a_range_is_sent_alone(String range, String expected, String bytes) throws IOException {
        request.addHeader("Range", range);
        send();
        assertThat(response.getStatus()).isEqualTo(206);
        assertThat(response.getContentAsString()).isEqualTo(bytes);
        assertThat(response.getContentLength()).isEqualTo(bytes.length());
        assertThat(response.getHeader("Content-Range")).isEqualTo("bytes " + expected + "/10");
        assertThat(opened).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1-2,4-5", "bytes=a-b", "bytes=5-2", "lines=1-2", "bytes=0-", "bytes"})
    void what_is_not_one_range_gets_the_whole_file(String range) throws IOException {
        request.addHeader("Range", range);
        send();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
    void a_range_behind_the_end_is_refused(String range) throws IOException {
        request.addHeader("Range", range);
        send();
        assertThat(response.getStatus()).isEqualTo(416);
        assertThat(response.getHeader("Content-Range")).isEqualTo("bytes */10");
        assertThat(opened).isEmpty();
    }

    @Test
    void a_download_goes_on_only_within_the_same_file() throws IOException {
        request.addHeader("Range", "bytes=4-");
        request.addHeader("If-Range", TAG);
        send();
        assertThat(response.getContentAsString()).isEqualTo("456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"" + "0a0a" + "\"", "Mon, 30 Nov 2026 12:00:00 GMT"})
    void a_download_of_another_file_begins_anew(String before) throws IOException {
        request.addHeader("Range", "bytes=4-");
        request.addHeader("If-Range", before);
        send();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @CsvSource({
        "304, If-None-Match, %s",
        "304, If-None-Match, W/%s",
        "304, If-None-Match, *",
        "200, If-None-Match, \"other\"",
        "412, If-Match, \"other\"",
        "412, If-Match, W/%s",
        "200, If-Match, %s",
        "200, If-Match, *"
    })
    void a_condition_decides_before_the_file_is_opened(int status, String header, String tags) throws IOException {
        request.addHeader(header, tags.formatted(TAG));
        send();
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(opened).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void a_request_for_the_headers_opens_nothing() throws IOException {
        request.setMethod("HEAD");
        send();
        assertThat(response.getContentLength()).isEqualTo(10);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void a_damage_behind_the_range_withholds_its_last_byte() {
        InputStream damaged = mock(InputStream.class, _ -> {
            throw new DamagedFileException(Damage.DIGEST);
        });
        content = new SequenceInputStream(
                new ByteArrayInputStream("01234567".getBytes(StandardCharsets.US_ASCII)), damaged);
        request.addHeader("Range", "bytes=2-5");
        assertThatExceptionOfType(DamagedFileException.class).isThrownBy(this::send);
        assertThat(response.getContentAsByteArray()).hasSizeLessThan(4);
    }

    private void send() throws IOException {
        ExportFile file = new ExportFile("grades.csv", 10, SHA256, 1);
        ExportDownload download = new ExportDownload(file, "text/csv", _ -> content).recordedBy(this::record);
        FileResponse.send(download, request, response);
    }

    private void record(@Nullable String range) {
        opened.add(range == null ? "all" : range);
    }
}

package org.gradeport.school.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.MultipartConfigurationException;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadResult;
import com.vaadin.flow.server.streams.UploadResult.RejectedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.school.UploadFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipUploadHandlerTest {

    private final UploadFolder folder = mock();
    private final UploadEvent upload = mock();
    private final UI ui = mock();
    private final VaadinResponse response = mock();
    private final List<String> received = new ArrayList<>();
    private final ZipUploadHandler zipUploadHandler =
            new ZipUploadHandler(folder, (_, name) -> received.add(name), () -> received.add("full"));

    @BeforeEach
    void open() {
        when(upload.getUI()).thenReturn(ui);
        when(upload.getRequest()).thenReturn(mock());
        when(ui.isAttached()).thenReturn(true);
        when(ui.access(any())).thenAnswer(call -> {
            call.<Command>getArgument(0).execute();
            return null;
        });
    }

    @Test
    void an_upload_to_a_full_disk_is_refused_with_the_cause() throws IOException {
        when(folder.receive(any())).thenThrow(new IOException("No space left on device"));
        zipUploadHandler.handleUploadRequest(upload);
        verify(upload).reject(anyString());
        assertThat(received).containsExactly("full");
    }

    @Test
    void an_upload_that_fails_otherwise_is_left_to_the_framework() throws IOException {
        when(folder.receive(any())).thenThrow(new IOException("Connection reset"));
        assertThatThrownBy(() -> zipUploadHandler.handleUploadRequest(upload)).hasMessage("Connection reset");
        verify(upload, never()).reject(anyString());
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "There is no room for the file, 507, no room",
        "The file is too large, 413, larger than 2 GB",
        "File type not allowed: a.txt, 415, not a zip"
    })
    void a_refused_file_is_answered_with_its_status_and_a_sentence(String reason, int status, String sentence)
            throws IOException {
        assertAnswer(
                new UploadResult(true, response, null, List.of(), List.of(new RejectedFile("a", reason))),
                status,
                sentence);
    }

    @Test
    void a_multipart_body_is_answered_as_another_type() throws IOException {
        RuntimeException off = new MultipartConfigurationException(new IllegalStateException());
        assertAnswer(new UploadResult(false, response, off), 415, "not a zip");
    }

    private void assertAnswer(UploadResult result, int status, String sentence) throws IOException {
        StringWriter text = new StringWriter();
        when(response.getWriter()).thenReturn(new PrintWriter(text, true));
        zipUploadHandler.responseHandled(result);
        verify(response).setStatus(status);
        assertThat(text.toString()).contains(sentence);
    }
}

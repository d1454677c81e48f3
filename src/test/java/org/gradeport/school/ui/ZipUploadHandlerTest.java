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
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.school.UploadFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZipUploadHandlerTest {

    private final UploadFolder folder = mock();
    private final UploadEvent upload = mock();
    private final UI ui = mock();
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
}

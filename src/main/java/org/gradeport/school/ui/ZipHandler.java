package org.gradeport.school.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/// Takes an upload straight from the browser to a file.
final class ZipHandler implements UploadHandler {

    private final transient UploadFolder folder;
    private final transient BiConsumer<Path, String> received;

    /// @param received hears of each complete upload and its name, in the user's session
    ZipHandler(UploadFolder folder, BiConsumer<Path, String> received) {
        this.folder = folder;
        this.received = received;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (InputStream upload = event.getInputStream()) {
            Path zip = folder.receive(upload);
            var _ = event.getUI().access(() -> received.accept(zip, event.getFileName()));
        } catch (UploadTooLargeException e) {
            event.reject(e.getMessage());
        }
    }

    @Override
    public long getFileSizeMax() {
        return UploadFolder.MAX_BYTES;
    }
}

package org.gradeport.school.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.gradeport.base.VisibleText;
import org.gradeport.error.BodyLimitFilter;
import org.gradeport.error.BodyTooLargeException;
import org.gradeport.error.FullDisk;
import org.gradeport.school.UploadFolder;
import org.gradeport.ui.PageAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// Writes an upload from the browser to a file.
final class ZipUploadHandler implements UploadHandler {

    private static final String NO_ROOM = "There is no room for the file";
    private static final Logger log = LoggerFactory.getLogger(ZipUploadHandler.class);

    private final transient UploadFolder folder;
    private final transient BiConsumer<Path, String> received;
    private final transient Runnable full;

    /// @param received called for each complete upload and its name, in the user's session
    /// @param full called in the user's session when the disk is full
    ZipUploadHandler(UploadFolder folder, BiConsumer<Path, String> received, Runnable full) {
        this.folder = folder;
        this.received = received;
        this.full = full;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        // Only administrators have this handler in their session, and its secret address.
        event.getRequest().setAttribute(BodyLimitFilter.RAISED, UploadFolder.MAX_BYTES);
        try (InputStream upload = event.getInputStream()) {
            Path zip = folder.receive(upload);
            PageAccess.run(event.getUI(), () -> received.accept(zip, VisibleText.visible(event.getFileName())));
        } catch (UploadFolder.TooLargeException | BodyTooLargeException e) {
            event.reject(e.getMessage());
        } catch (IOException e) {
            if (!FullDisk.isCauseOf(e)) {
                throw e;
            }
            log.warn("No room for an upload of records in {}: {}", folder, e.getMessage());
            event.reject(NO_ROOM);
            PageAccess.run(event.getUI(), full);
        }
    }

    /// Sets the status, because the page shows Vaadin's 422 as missing permission.
    @Override
    public void responseHandled(UploadResult result) {
        if (result.allRejected()) {
            boolean full = result.rejectedFiles().toString().contains(NO_ROOM);
            result.response()
                    .setStatus((full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.CONTENT_TOO_LARGE).value());
        } else {
            UploadHandler.super.responseHandled(result);
        }
    }

    @Override
    public long getFileSizeMax() {
        return UploadFolder.MAX_BYTES;
    }
}

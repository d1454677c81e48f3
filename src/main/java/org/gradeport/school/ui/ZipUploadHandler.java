package org.gradeport.school.ui;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.MultipartConfigurationException;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.gradeport.base.Texts;
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
    private static final String TOO_LARGE = "The file is too large";
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
            event.reject(TOO_LARGE);
        } catch (IOException e) {
            if (!FullDisk.isCauseOf(e)) {
                throw e;
            }
            log.warn("No room for an upload of records in {}: {}", folder, e.getMessage());
            event.reject(NO_ROOM);
            PageAccess.run(event.getUI(), full);
        }
    }

    /// Answers with a sentence; the page shows Vaadin's 422 as missing permission. Vaadin itself refuses other types of
    /// files, and multipart bodies with an exception.
    @Override
    public void responseHandled(UploadResult result) {
        if (result.allRejected()) {
            refuse(result.response(), result.rejectedFiles().getFirst().reason());
        } else if (result.exception() instanceof MultipartConfigurationException) {
            refuse(result.response(), "");
        } else {
            UploadHandler.super.responseHandled(result);
        }
    }

    private static void refuse(VaadinResponse response, String reason) {
        switch (reason) {
            case NO_ROOM -> answer(response, HttpStatus.INSUFFICIENT_STORAGE, "school.upload.full");
            case TOO_LARGE -> answer(response, HttpStatus.CONTENT_TOO_LARGE, "school.upload.file_too_large");
            default -> answer(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "school.upload.incorrect_file_type");
        }
    }

    private static void answer(VaadinResponse response, HttpStatus status, String sentence) {
        response.setStatus(status.value());
        response.setContentType("text/plain; charset=UTF-8");
        try {
            response.getWriter().write(Texts.say(sentence));
        } catch (IOException e) {
            log.debug("The client did not take the answer", e);
        }
    }

    @Override
    public long getFileSizeMax() {
        return UploadFolder.MAX_BYTES;
    }
}

package org.gradeport.school.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadFileListI18N;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.component.upload.UploadManager.FileRejectionReason;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Locale;
import org.gradeport.school.UploadFolder;
import org.gradeport.ui.Toast;

/// Uploads a zip by a button or by drag and drop.
final class ZipPicker {

    private final Component page;
    private final UploadManager manager;
    private final Button button;

    ZipPicker(Component page, UploadHandler handler) {
        this.page = page;
        manager = new UploadManager(page, handler);
        manager.setUploadFormat(UploadFormat.RAW);
        manager.setMaxFiles(1);
        manager.setMaxFileSize(UploadFolder.MAX_BYTES);
        manager.setAcceptedFileExtensions(".zip");
        manager.addFileRejectedListener(refused -> refuse(refused.getReason()));
        button = newButton();
    }

    UploadManager manager() {
        return manager;
    }

    /// The button in the page's header.
    Button button() {
        return button;
    }

    /// Another button, for a page without records.
    Button newButton() {
        Button another = new UploadButton(say("school.import.choose"), manager);
        another.setPrefixComponent(VaadinIcon.UPLOAD.create());
        another.addThemeVariants(ButtonVariant.PRIMARY);
        return another;
    }

    /// The progress of the upload, with a button that cancels it; empty while there is none.
    Component progress() {
        UploadFileList list = new UploadFileList(manager);
        list.setI18n(texts());
        return list;
    }

    void setEnabled(boolean enabled) {
        manager.setEnabled(enabled);
    }

    void clear() {
        manager.clearFileList();
    }

    private void refuse(FileRejectionReason reason) {
        boolean known = reason != FileRejectionReason.UNKNOWN;
        Toast.failed(say("school.upload." + (known ? reason.name().toLowerCase(Locale.ROOT) : "refused")));
    }

    private UploadFileListI18N texts() {
        UploadFileListI18N.Uploading uploading = new UploadFileListI18N.Uploading()
                .setStatus(new UploadFileListI18N.Uploading.Status()
                        .setConnecting(say("school.upload.connecting"))
                        .setStalled(say("school.upload.stalled"))
                        .setProcessing(say("school.upload.processing"))
                        .setHeld(say("school.upload.held")))
                .setRemainingTime(new UploadFileListI18N.Uploading.RemainingTime()
                        .setPrefix(say("school.upload.left") + " ")
                        .setUnknown(say("school.upload.unknown")))
                .setError(new UploadFileListI18N.Uploading.UploadError()
                        .setServerUnavailable(say("school.upload.failed"))
                        .setUnexpectedServerError(say("school.upload.failed"))
                        .setForbidden(say("base.error.denied"))
                        .setFileTooLarge(say("school.upload.file_too_large")));
        return new UploadFileListI18N()
                .setFile(new UploadFileListI18N.File()
                        .setRetry(say("school.upload.retry"))
                        .setStart(say("school.upload.retry"))
                        .setRemove(say("school.upload.remove")))
                .setUploading(uploading)
                .setUnits(List.of("B", "KB", "MB", "GB"), 1_000);
    }

    private String say(String key) {
        return page.getTranslation(key);
    }
}

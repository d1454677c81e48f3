package org.gradeport.export.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.gradeport.base.Texts;
import org.gradeport.export.Export;
import org.gradeport.export.ExportDownload;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ScopeChangedException;
import org.gradeport.export.download.FileResponse;
import org.gradeport.storage.DamagedFileException;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.Toast;
import org.springframework.security.access.AccessDeniedException;

/// A link to an export's file, which looks like a button.
public final class DownloadLink extends Anchor {

    /// @param export a ready export
    public DownloadLink(ExportService service, Export export) {
        super(new ExportDownloadHandler(service, export.id(), Toast::failed), AttachmentType.DOWNLOAD, "");
        setText(getTranslation("export.action.download"));
        addClassNames("button", "small");
        String file = Objects.requireNonNull(export.file()).name();
        getElement().setAttribute("download", file);
        setTitle(file);
        setAriaLabel(getTranslation("export.action.of", getText(), export.name()));
    }

    /// Serves one export's file; each request checks rights, status and expiry again.
    static final class ExportDownloadHandler implements DownloadHandler {

        private final ExportService service;
        private final Consumer<String> refused;
        private final long id;

        /// @param refused receives the reason why there is no file, in the user's session
        ExportDownloadHandler(ExportService service, long id, Consumer<String> refused) {
            this.service = service;
            this.id = id;
            this.refused = refused;
        }

        @Override
        public void handleDownloadRequest(DownloadEvent event) throws IOException {
            try {
                send(service.open(id), event);
            } catch (ScopeChangedException e) {
                refuse(event, HttpStatusCode.FORBIDDEN.getCode(), String.valueOf(e.getMessage()));
            } catch (ExportNotFoundException | AccessDeniedException e) {
                refuse(event, HttpStatusCode.NOT_FOUND.getCode(), Texts.say("export.page.none"));
            } catch (ExportStateException e) {
                refuse(event, status(e.status()), String.valueOf(e.getMessage()));
            } catch (DamagedFileException e) {
                broken(event, e);
            }
        }

        /// The file of a ready export is missing or damaged.
        private static int status(ExportStatus status) {
            return status == ExportStatus.EXPIRED || status == ExportStatus.READY ? 410 : 409;
        }

        /// After the first bytes only the end of the connection shows that the file is not complete.
        private void broken(DownloadEvent event, DamagedFileException damaged) throws IOException {
            if (event.getResponse() instanceof HttpServletResponse response && response.isCommitted()) {
                throw damaged;
            }
            refuse(event, 410, Texts.say("export.refused.damaged"));
        }

        private static void send(ExportDownload download, DownloadEvent event) throws IOException {
            FileResponse.send(
                    download, (HttpServletRequest) event.getRequest(), (HttpServletResponse) event.getResponse());
        }

        // The browser keeps the page and marks the download as failed; the sentence appears on the page.
        private void refuse(DownloadEvent event, int status, String sentence) throws IOException {
            PageAccess.run(event.getUI(), () -> refused.accept(sentence));
            event.getResponse().sendError(status, sentence);
        }
    }
}

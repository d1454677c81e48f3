package org.gradeport.export.ui.list;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.export.ui.DownloadLink;

/// Downloads several files one by one: links that nobody sees, followed one after the other.
final class BulkDownload extends Div {

    private static final int PAUSE_MILLIS = 700;

    private final ExportService service;

    BulkDownload(ExportService service) {
        this.service = service;
        getElement().setAttribute("hidden", true);
    }

    void download(List<Export> exports) {
        removeAll();
        exports.forEach(export -> add(new DownloadLink(service, export)));
        // A pause between them, because browsers drop downloads that start at the same moment.
        getElement()
                .executeJs(
                        "[...this.querySelectorAll('a')].forEach((link, i) => setTimeout(() => link.click(), i * $0))",
                        PAUSE_MILLIS);
    }
}

package org.gradeport.export.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import java.util.Objects;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.ui.Toast;

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
}

package org.gradeport.export.ui.form;

import java.util.function.Consumer;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.export.ui.ExportSite;

/// The form for a new export, with the bar that asks for it.
final class NewExportForm extends RequestEditor {

    private final Consumer<RequestDraft> changed;
    private final RequestBar bar;

    /// @param changed hears each change of the draft
    /// @param requested hears the draft that is to become an export
    NewExportForm(ExportSite site, Consumer<RequestDraft> changed, Consumer<RequestDraft> requested) {
        super(site);
        this.changed = changed;
        bar = new RequestBar(() -> requested.accept(draft()));
        add(bar);
    }

    @Override
    void drafted(RequestDraft now) {
        changed.accept(now);
    }

    @Override
    void counted(ExportPreview first) {
        bar.show(summary(first), !PreviewPanel.isTooMany(first));
    }

    @Override
    void refused(boolean isInvalid) {
        bar.setBusy(false);
        if (isInvalid) {
            bar.show("", true);
        }
    }
}

package org.gradeport.export.ui;

import java.util.function.Consumer;
import org.gradeport.export.Preview;

/// The form for a new export, with the bar that asks for it.
final class ExportForm extends RequestParts {

    private final Consumer<Draft> changed;
    private final RequestBar bar;

    /// @param changed hears each change of the draft
    /// @param requested hears the draft that is to become an export
    ExportForm(ExportSite site, Consumer<Draft> changed, Consumer<Draft> requested) {
        super(site);
        this.changed = changed;
        bar = new RequestBar(() -> requested.accept(draft()));
        add(bar);
    }

    @Override
    void drafted(Draft now) {
        changed.accept(now);
    }

    @Override
    void counted(Preview first) {
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

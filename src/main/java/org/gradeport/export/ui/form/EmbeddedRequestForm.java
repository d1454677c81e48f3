package org.gradeport.export.ui.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.function.Consumer;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.export.ui.RequestForm;

/// The form on another room's page.
@StyleSheet("exports.css")
final class EmbeddedRequestForm extends RequestEditor implements RequestForm {

    private final Consumer<String> counted;
    private RequestDraft start = RequestDraft.EMPTY;

    EmbeddedRequestForm(ExportSite site, Consumer<String> counted) {
        super(site);
        this.counted = counted;
        withoutName();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(ExportRequest request) {
        start = RequestDraft.of(request).withName("").withNotifyOwner(false);
        if (isAttached()) {
            show(start);
        }
    }

    @Override
    public ExportRequest request() {
        return draft().request();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(start);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    @Override
    void drafted(RequestDraft now) {
        start = now;
    }

    @Override
    void counted(ExportPreview first) {
        counted.accept(summary(first));
    }

    @Override
    void refused(boolean isInvalid) {
        counted.accept("");
    }
}

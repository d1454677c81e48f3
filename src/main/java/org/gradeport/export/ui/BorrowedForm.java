package org.gradeport.export.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.function.Consumer;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.Preview;
import org.gradeport.export.RequestForm;

/// The form on another room's page.
@StyleSheet("exports.css")
final class BorrowedForm extends RequestParts implements RequestForm {

    private final Consumer<String> counted;
    private Draft start = Draft.EMPTY;

    BorrowedForm(ExportSite site, Consumer<String> counted) {
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
        start = Draft.of(request).withName("").withTold(false);
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
    void drafted(Draft now) {
        start = now;
    }

    @Override
    void counted(Preview first) {
        counted.accept(summary(first));
    }

    @Override
    void refused(boolean isInvalid) {
        counted.accept("");
    }
}

package org.gradeport.export.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gradeport.base.VisibleText;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.export.ui.RequestFormatter;
import org.gradeport.ui.EmbeddedForm;
import org.gradeport.ui.EmbeddedForms;
import org.springframework.beans.factory.ObjectProvider;

/// Forms for requests on pages of other packages: dataset, columns, filters, order, format and options, with first
/// rows.
@SpringComponent
record EmbeddedRequestForms(ObjectProvider<RequestEditor> editors, ObjectProvider<RequestFormatter> formatters)
        implements EmbeddedForms<ExportRequest> {

    @Override
    public EmbeddedForm<ExportRequest> create(Consumer<String> counted) {
        return new Form(editors.getObject(), counted);
    }

    @Override
    public String summary(ExportRequest request) {
        RequestFormatter formatter = formatters.getObject();
        return VisibleText.join(
                " · ",
                List.of(formatter.summary(request), formatter.extension(request).toUpperCase(Locale.ROOT)));
    }

    private static final class Form implements EmbeddedForm<ExportRequest>, RequestEditor.Listener {

        private final RequestEditor editor;
        private final Consumer<String> counted;
        private RequestDraft start = RequestDraft.EMPTY;

        private Form(RequestEditor editor, Consumer<String> counted) {
            this.editor = editor;
            this.counted = counted;
            editor.withoutName();
            editor.listen(this);
            editor.addAttachListener(_ -> editor.show(start));
            editor.addDetachListener(_ -> editor.stop());
        }

        @Override
        public Component component() {
            return editor;
        }

        @Override
        public void show(ExportRequest request) {
            start = RequestDraft.of(request).withName("").withNotifyOwner(false);
            if (editor.isAttached()) {
                editor.show(start);
            }
        }

        @Override
        public ExportRequest value() {
            return editor.draft().request();
        }

        @Override
        public void refuse(RuntimeException refusal) {
            editor.refuse(refusal);
        }

        @Override
        public void drafted(RequestDraft now) {
            start = now;
        }

        @Override
        public void counted(ExportPreview first) {
            counted.accept(editor.summary(first));
        }

        @Override
        public void refused(boolean isInvalid) {
            counted.accept("");
        }
    }
}

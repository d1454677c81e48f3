package org.gradeport.export.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.Locale;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.ui.FactList;
import org.gradeport.ui.Panel;

/// Why there is no file.
final class FailurePanel extends Panel {

    FailurePanel(Export export, ExportFailure failure, long before, boolean showsTrace) {
        super(translate("export.page.failure"));
        addClassNames("callout", "bad");
        Paragraph cause = new Paragraph(failure.message());
        cause.addClassName("cause");
        add(cause, facts(export, failure, before));
        String trace = failure.trace();
        if (trace != null && showsTrace) {
            add(new Details(getTranslation("export.page.trace"), new Pre(trace)));
        }
    }

    private FactList facts(Export export, ExportFailure failure, long before) {
        return new FactList()
                .with(
                        getTranslation("export.page.class"),
                        getTranslation("export.failure."
                                + failure.failureClass().name().toLowerCase(Locale.ROOT)))
                .with(getTranslation("export.page.before"), String.valueOf(before))
                .with(getTranslation("export.page.attempts"), Integer.toString(export.attempts()));
    }
}

package org.gradeport.export.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.gradeport.base.VisibleText;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ui.RequestFormatter;
import org.gradeport.ui.FactList;
import org.gradeport.ui.Panel;

/// The request, in words.
final class RequestPanel extends Panel {

    RequestPanel(RequestFormatter requestFormatter, ExportRequest request) {
        super(translate("export.page.request"));
        FactList facts = new FactList().with(getTranslation("export.page.dataset"), requestFormatter.dataset(request));
        requestFormatter.filters(request).forEach(fact -> facts.with(fact.label(), fact.value()));
        facts.with(getTranslation("export.page.columns"), VisibleText.join(", ", requestFormatter.columns(request)));
        List<String> sort = requestFormatter.sort(request);
        if (!sort.isEmpty()) {
            facts.with(getTranslation("export.page.sort"), VisibleText.join(", ", sort));
        }
        requestFormatter
                .format(request, getTranslation("export.page.format"))
                .forEach(fact -> facts.with(fact.label(), fact.value()));
        add(facts);
    }
}

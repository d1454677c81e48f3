package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.gradeport.base.FactList;
import org.gradeport.base.Panel;
import org.gradeport.export.ExportRequest;

/// What was asked, in words.
final class AskedPanel extends Panel {

    AskedPanel(RequestWords words, ExportRequest request) {
        super(translate("export.one.asked"));
        FactList facts = new FactList().with(getTranslation("export.one.dataset"), words.dataset(request));
        words.filters(request).forEach(fact -> facts.with(fact.label(), fact.value()));
        facts.with(getTranslation("export.one.columns"), String.join(", ", words.columns(request)));
        List<String> sort = words.sort(request);
        if (!sort.isEmpty()) {
            facts.with(getTranslation("export.one.sort"), String.join(", ", sort));
        }
        words.format(request, getTranslation("export.one.format"))
                .forEach(fact -> facts.with(fact.label(), fact.value()));
        add(facts);
    }
}

package org.gradeport.export.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.gradeport.format.Warning;
import org.gradeport.ui.Panel;

/// The differences between the file and the records.
final class WarningsPanel extends Panel {

    WarningsPanel(List<Warning> warnings) {
        super(translate("export.page.warnings"));
        addClassNames("callout", "warn");
        UnorderedList list = new UnorderedList();
        warnings.forEach(warning -> list.add(new ListItem(warning.message())));
        add(list);
    }
}

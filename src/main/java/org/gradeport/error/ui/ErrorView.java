package org.gradeport.error.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;

/// Shows an error in one sentence, with a link to the start page.
abstract class ErrorView extends Div implements HasDynamicTitle {

    private String title = "";

    protected ErrorView() {
        addClassName("page");
    }

    /// Shows the error; the returned component accepts further actions.
    EmptyState show(VaadinIcon icon, String titleKey, String sentenceKey, Object... arguments) {
        title = getTranslation(titleKey);
        Anchor home = new Anchor(".", getTranslation("base.home"));
        EmptyState said = new EmptyState(icon, getTranslation(sentenceKey, arguments), home);
        removeAll();
        add(new PageHeader(title), said);
        return said;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

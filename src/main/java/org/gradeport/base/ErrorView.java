package org.gradeport.base;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;

/// One sentence about what went wrong, and the way back.
abstract class ErrorView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private String title = "";

    protected ErrorView() {
        addClassName("page");
    }

    void show(VaadinIcon icon, String titleKey, String sentenceKey, Object... arguments) {
        title = getTranslation(titleKey);
        Anchor home = new Anchor(".", getTranslation("base.home"));
        removeAll();
        add(new PageHeader(title), new EmptyState(icon, getTranslation(sentenceKey, arguments), home));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

package org.gradeport.base;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

final class ReaderLocale {

    private ReaderLocale() {}

    /// The reader's, or the portal's first language where nobody reads yet.
    static Locale of(I18NProvider texts) {
        UI ui = UI.getCurrent();
        return ui == null ? texts.getProvidedLocales().getFirst() : ui.getLocale();
    }
}

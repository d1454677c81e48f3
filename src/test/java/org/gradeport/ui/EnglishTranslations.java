package org.gradeport.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gradeport.ui.shell.TranslationProvider;

final class EnglishTranslations {

    private EnglishTranslations() {}

    /// The portal's texts, as the running portal reads them.
    static I18NProvider bundle() {
        try {
            return new TranslationProvider();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

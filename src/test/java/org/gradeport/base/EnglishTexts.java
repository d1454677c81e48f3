package org.gradeport.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;

final class EnglishTexts {

    private EnglishTexts() {}

    /// The portal's own texts, as the running portal reads them.
    static I18NProvider bundle() {
        try {
            return new MessageBundle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.gradeport.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.support.ResourceBundleMessageSource;

final class Texts {

    private Texts() {}

    /// The portal's own texts, as the running portal reads them.
    static I18NProvider english() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        try {
            return new MessageBundle(messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.gradeport.link;

import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.stereotype.Component;

/// The texts of the page, in the portal's first language, as the mail that led there.
@Component
class LinkWords {

    private final I18NProvider texts;

    LinkWords(I18NProvider texts) {
        this.texts = texts;
    }

    String say(String key, Object... arguments) {
        return texts.getTranslation("link." + key, texts.getProvidedLocales().getFirst(), arguments);
    }
}

package org.gradeport.notice.content;

import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.stereotype.Component;

/// The texts of mails, in the portal's first language: who reads them is not known.
@Component
public class MailMessages {

    private final I18NProvider texts;

    MailMessages(I18NProvider texts) {
        this.texts = texts;
    }

    public String say(String key, Object... arguments) {
        return texts.getTranslation(
                "notice.mail." + key, texts.getProvidedLocales().getFirst(), arguments);
    }
}

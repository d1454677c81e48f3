package org.gradeport.notice.content;

import java.util.Locale;
import org.gradeport.base.Texts;
import org.springframework.stereotype.Component;

/// The texts of mails, in English: the reader's language is not known.
@Component
public class MailMessages {

    public String say(String key, Object... arguments) {
        return Texts.say("notice.mail." + key, Locale.ENGLISH, arguments);
    }
}

package org.gradeport.notice.content;

import java.util.Locale;
import org.gradeport.base.Texts;

/// The texts of mails, in English: the language of their readers is not known.
public final class MailMessages {

    private MailMessages() {}

    public static String say(String key, Object... arguments) {
        String whole = "notice.mail." + key;
        return Texts.say(whole, Locale.ENGLISH, arguments);
    }
}

package org.gradeport.link;

import org.gradeport.base.Texts;

/// The texts of the page, in the language of whoever opens the link.
final class LinkMessages {

    private LinkMessages() {}

    static String say(String key, Object... arguments) {
        String whole = "link." + key;
        return Texts.say(whole, arguments);
    }
}

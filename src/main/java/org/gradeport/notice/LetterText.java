package org.gradeport.notice;

import java.util.List;
import java.util.regex.Pattern;
import org.gradeport.base.PortalProperties;
import org.springframework.stereotype.Component;

/// What a letter says, in the portal's frame.
@Component
class LetterText {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private final Words words;
    private final PortalProperties portal;

    LetterText(Words words, PortalProperties portal) {
        this.words = words;
        this.portal = portal;
    }

    MailText of(Letter letter) {
        List<String> paragraphs = PARAGRAPHS
                .splitAsStream(letter.text())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        String sender = words.say("sent-by", portal.name(), portal.baseUrl());
        return new MailText(letter.subject(), paragraphs, List.of(), List.of(), null, List.of(sender));
    }
}

package org.gradeport.notice;

import java.util.Optional;
import org.gradeport.export.MailReach;
import org.gradeport.security.Mailbox;
import org.gradeport.security.Mailboxes;
import org.springframework.stereotype.Component;

/// Lets those who ask for exports know where they will be told.
@Component
class OwnerMail implements MailReach {

    private final MailProperties properties;
    private final Mailboxes mailboxes;

    OwnerMail(MailProperties properties, Mailboxes mailboxes) {
        this.properties = properties;
        this.mailboxes = mailboxes;
    }

    @Override
    public boolean isOn() {
        return properties.isOn();
    }

    @Override
    public Optional<String> address(long account) {
        return mailboxes.find(account).map(Mailbox::address);
    }
}

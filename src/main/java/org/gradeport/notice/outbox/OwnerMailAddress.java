package org.gradeport.notice.outbox;

import java.util.Optional;
import org.gradeport.export.MailAvailability;
import org.gradeport.notice.MailProperties;
import org.gradeport.security.Mailbox;
import org.gradeport.security.MailboxDirectory;
import org.springframework.stereotype.Component;

/// Tells the users who request exports to which address their mails go.
@Component
class OwnerMailAddress implements MailAvailability {

    private final MailProperties properties;
    private final MailboxDirectory mailboxDirectory;

    OwnerMailAddress(MailProperties properties, MailboxDirectory mailboxDirectory) {
        this.properties = properties;
        this.mailboxDirectory = mailboxDirectory;
    }

    @Override
    public boolean isOn() {
        return properties.isOn();
    }

    @Override
    public Optional<String> address(long account) {
        return mailboxDirectory.find(account).map(Mailbox::address);
    }
}

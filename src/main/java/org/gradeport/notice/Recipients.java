package org.gradeport.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.export.MailAvailability;
import org.gradeport.export.NoticeOptions;
import org.gradeport.security.Mailbox;
import org.gradeport.security.MailboxDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the recipients of a request, and the mail address of a person who requests exports.
@Component
class Recipients implements MailAvailability {

    private final MailProperties properties;
    private final MailboxDirectory mailboxDirectory;

    Recipients(MailProperties properties, MailboxDirectory mailboxDirectory) {
        this.properties = properties;
        this.mailboxDirectory = mailboxDirectory;
    }

    /// @param address the username of an owner without one
    /// @param refusal why no mail can reach them; null if one can
    record Recipient(String address, @Nullable String refusal) {}

    @Override
    public boolean isOn() {
        return properties.isOn();
    }

    @Override
    public Optional<String> address(long account) {
        return mailboxDirectory.find(account).map(Mailbox::address);
    }

    List<Recipient> of(long owner, NoticeOptions noticeOptions) {
        List<Recipient> all = new ArrayList<>();
        if (noticeOptions.owner()) {
            mailboxDirectory.find(owner).map(Recipients::owner).ifPresent(all::add);
        }
        noticeOptions.others().forEach(address -> all.add(new Recipient(address, null)));
        return distinct(all);
    }

    private static Recipient owner(Mailbox mailbox) {
        String address = mailbox.address();
        return address == null
                ? new Recipient(mailbox.username(), Texts.say("notice.refused.no-address", mailbox.username()))
                : new Recipient(address, null);
    }

    /// One mail to each address, whatever the case of its letters.
    private static List<Recipient> distinct(List<Recipient> all) {
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        all.forEach(each -> byAddress.putIfAbsent(each.address().toLowerCase(Locale.ROOT), each));
        return List.copyOf(byAddress.values());
    }
}

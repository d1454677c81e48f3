package org.gradeport.notice.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.export.NoticeOptions;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.security.Mailbox;
import org.gradeport.security.MailboxDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds whom a request wants to be told.
@Component
class Recipients {

    private final MailboxDirectory mailboxDirectory;

    Recipients(MailboxDirectory mailboxDirectory) {
        this.mailboxDirectory = mailboxDirectory;
    }

    /// @param address the username of an owner without one
    /// @param reason nobody can get it; null if somebody can
    record Recipient(String address, @Nullable String reason) {

        NoticeStatus status() {
            return reason == null ? NoticeStatus.WAITING : NoticeStatus.WITHDRAWN;
        }
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
        return Optional.ofNullable(mailbox.address())
                .map(address -> new Recipient(address, null))
                .orElseGet(() ->
                        new Recipient(mailbox.username(), Texts.say("notice.refused.no-address", mailbox.username())));
    }

    /// One mail for whoever is named twice, whatever the case of the letters.
    private static List<Recipient> distinct(List<Recipient> all) {
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        all.forEach(each -> byAddress.putIfAbsent(each.address().toLowerCase(Locale.ROOT), each));
        return List.copyOf(byAddress.values());
    }
}

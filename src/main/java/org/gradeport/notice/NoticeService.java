package org.gradeport.notice;

import java.time.Clock;
import org.gradeport.export.Addresses;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The outbox's front desk.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class NoticeService {

    private final NoticeStore store;
    private final NoticeSearch search;
    private final MailQueue queue;
    private final MailTest test;
    private final MailProperties properties;
    private final MessageIds ids;
    private final Clock clock;

    NoticeService(
            NoticeStore store,
            NoticeSearch search,
            MailQueue queue,
            MailTest test,
            MailProperties properties,
            MessageIds ids,
            Clock clock) {
        this.store = store;
        this.search = search;
        this.queue = queue;
        this.test = test;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /// Mails, newest first.
    public NoticePage list(NoticeQuery query) {
        return search.find(query);
    }

    /// One mail; a [NoticeNotFoundException] if there is none of this number.
    public Notice get(long id) {
        return store.find(id).orElseThrow(() -> new NoticeNotFoundException(id));
    }

    /// How many wait and how many could not be delivered.
    public OutboxState state() {
        return search.state(properties.isOn());
    }

    /// How mails are sent; without the password.
    public MailSettings settings() {
        return MailSettings.of(properties, ids);
    }

    /// Tries a mail at once that waits, or anew one that was not delivered; a [NoticeStateException] if the server took
    /// it already or mail is off.
    @Transactional
    public Notice resend(long id) {
        Notice notice = get(id);
        require(properties.isOn(), "Mail is switched off, so nothing can be sent.");
        require(notice.status() != NoticeStatus.SENT, "The mail server has taken this mail already.");
        store.revive(id, clock.instant());
        require(queue.add(id, clock.instant()), "This mail is being sent at this moment.");
        return get(id);
    }

    /// Sends a mail now that says that mail works, and tells what the server answered.
    @PreAuthorize("hasRole('ADMIN')")
    public TestResult test(String recipient) {
        require(properties.isOn(), "Mail is switched off, so nothing can be sent.");
        return test.send(Addresses.check("recipient", recipient));
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new NoticeStateException(sentence);
        }
    }
}

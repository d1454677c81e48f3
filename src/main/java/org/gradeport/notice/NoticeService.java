package org.gradeport.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.export.Addresses;
import org.gradeport.link.Links;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Mailbox;
import org.gradeport.security.Mailboxes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
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
    private final Mailboxes mailboxes;
    private final Links links;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeService(
            NoticeStore store,
            NoticeSearch search,
            MailQueue queue,
            MailTest test,
            MailProperties properties,
            MessageIds ids,
            Mailboxes mailboxes,
            Links links,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.search = search;
        this.queue = queue;
        this.test = test;
        this.properties = properties;
        this.ids = ids;
        this.mailboxes = mailboxes;
        this.links = links;
        this.current = current;
        this.events = events;
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
        require(properties.isOn(), Texts.say("notice.refused.off"));
        require(notice.status() != NoticeStatus.SENT, Texts.say("notice.refused.taken"));
        revive(notice);
        require(queue.add(id, clock.instant()), Texts.say("notice.refused.being-sent"));
        told("mail.resent", "mail " + id, notice.subject());
        return get(id);
    }

    /// Tries at once all mails that wait for their next try; a [NoticeStateException] if none does, or if mail is off.
    @Transactional
    public void sendWaiting() {
        require(properties.isOn(), Texts.say("notice.refused.off"));
        List<Long> waiting = store.waiting();
        long hurried = waiting.stream().filter(this::hurry).count();
        require(hurried > 0 || waiting.isEmpty(), Texts.say("notice.refused.all-being-sent"));
    }

    private boolean hurry(long id) {
        Instant now = clock.instant();
        boolean hurried = queue.add(id, now);
        if (hurried) {
            store.hurry(id, now);
        }
        return hurried;
    }

    /// Whether a link that this mail carries opens, as far as nobody took it back.
    public boolean isLinkOpen(long id) {
        return links.isOpen(get(id).id());
    }

    /// Ends the links that this mail carried, at once; a [NoticeStateException] if none opens.
    public void revokeLink(long id) {
        String recipient = get(id).recipient();
        require(links.revoke(id, current.get().username(), recipient), Texts.say("notice.refused.no-link"));
    }

    /// Sends a mail now that says that mail works, and tells what the server answered.
    @PreAuthorize("hasRole('ADMIN')")
    public TestResult test(String recipient) {
        require(properties.isOn(), Texts.say("notice.refused.off"));
        String address = Addresses.check("recipient", recipient);
        told("mail.tested", "mail to " + address, null);
        return test.send(address);
    }

    private void told(String action, String subject, @Nullable String detail) {
        events.publishEvent(new Audited(current.get().username(), action, subject, detail));
    }

    private void revive(Notice notice) {
        try {
            store.revive(notice.id(), recipient(notice), clock.instant());
        } catch (DuplicateKeyException e) {
            throw new NoticeStateException(Texts.say("notice.refused.same"));
        }
    }

    /// An owner who had no address may have got one meanwhile.
    private String recipient(Notice notice) {
        if (notice.owner() == null || Addresses.isAddress(notice.recipient())) {
            return notice.recipient();
        }
        return mailboxes
                .find(notice.owner())
                .map(Mailbox::address)
                .orElseThrow(
                        () -> new NoticeStateException(Texts.say("notice.refused.no-address", notice.recipient())));
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new NoticeStateException(sentence);
        }
    }
}

package org.gradeport.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.export.EmailAddresses;
import org.gradeport.link.DownloadLinks;
import org.gradeport.notice.mail.MessageIds;
import org.gradeport.notice.outbox.MailQueue;
import org.gradeport.notice.outbox.NoticeTransitions;
import org.gradeport.notice.outbox.OutboxQuery;
import org.gradeport.notice.outbox.SendTestMail;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Mailbox;
import org.gradeport.security.MailboxDirectory;
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

    private final NoticeTransitions noticeTransitions;
    private final OutboxQuery outboxQuery;
    private final MailQueue queue;
    private final SendTestMail sendTestMail;
    private final MailProperties properties;
    private final MessageIds ids;
    private final MailboxDirectory mailboxDirectory;
    private final DownloadLinks downloadLinks;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeService(
            NoticeTransitions noticeTransitions,
            OutboxQuery outboxQuery,
            MailQueue queue,
            SendTestMail sendTestMail,
            MailProperties properties,
            MessageIds ids,
            MailboxDirectory mailboxDirectory,
            DownloadLinks downloadLinks,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.noticeTransitions = noticeTransitions;
        this.outboxQuery = outboxQuery;
        this.queue = queue;
        this.sendTestMail = sendTestMail;
        this.properties = properties;
        this.ids = ids;
        this.mailboxDirectory = mailboxDirectory;
        this.downloadLinks = downloadLinks;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /// Mails, newest first.
    public NoticePage list(NoticeCriteria noticeCriteria) {
        return outboxQuery.find(noticeCriteria);
    }

    /// One mail; a [NoticeNotFoundException] if there is none of this number.
    public Notice get(long id) {
        return noticeTransitions.find(id).orElseThrow(() -> new NoticeNotFoundException(id));
    }

    /// How many wait and how many could not be delivered.
    public OutboxState state() {
        return outboxQuery.state(properties.isOn());
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
        restart(notice);
        require(queue.add(id, clock.instant()), Texts.say("notice.refused.being-sent"));
        publishAudited("mail.resent", "mail " + id, notice.subject());
        return get(id);
    }

    /// Tries at once all mails that wait for their next try; a [NoticeStateException] if none does, or if mail is off.
    @Transactional
    public void sendWaiting() {
        require(properties.isOn(), Texts.say("notice.refused.off"));
        List<Long> waiting = noticeTransitions.waiting();
        long hurried = waiting.stream().filter(this::bringForward).count();
        require(hurried > 0 || waiting.isEmpty(), Texts.say("notice.refused.all-being-sent"));
    }

    private boolean bringForward(long id) {
        Instant now = clock.instant();
        boolean hurried = queue.add(id, now);
        if (hurried) {
            noticeTransitions.bringForward(id, now);
        }
        return hurried;
    }

    /// Whether a link that this mail carries opens, as far as nobody took it back.
    public boolean isLinkOpen(long id) {
        return downloadLinks.isOpen(get(id).id());
    }

    /// Ends the links that this mail carried, at once; a [NoticeStateException] if none opens.
    public void revokeLink(long id) {
        String recipient = get(id).recipient();
        require(downloadLinks.revoke(id, current.get().username(), recipient), Texts.say("notice.refused.no-link"));
    }

    /// Sends a mail now that says that mail works, and tells what the server answered.
    @PreAuthorize("hasRole('ADMIN')")
    public MailTestResult test(String recipient) {
        require(properties.isOn(), Texts.say("notice.refused.off"));
        String address = EmailAddresses.check("recipient", recipient);
        publishAudited("mail.tested", "mail to " + address, null);
        return sendTestMail.send(address);
    }

    private void publishAudited(String action, String subject, @Nullable String detail) {
        events.publishEvent(new Audited(current.get().username(), action, subject, detail));
    }

    private void restart(Notice notice) {
        try {
            noticeTransitions.restart(notice.id(), recipient(notice), clock.instant());
        } catch (DuplicateKeyException e) {
            throw new NoticeStateException(Texts.say("notice.refused.same"));
        }
    }

    /// An owner who had no address may have got one meanwhile.
    private String recipient(Notice notice) {
        if (notice.owner() == null || EmailAddresses.isAddress(notice.recipient())) {
            return notice.recipient();
        }
        return mailboxDirectory
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

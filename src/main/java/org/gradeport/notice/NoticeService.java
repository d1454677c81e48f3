package org.gradeport.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.database.LikePattern;
import org.gradeport.database.RecordMapper;
import org.gradeport.export.EmailAddresses;
import org.gradeport.link.DownloadLinks;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Mailbox;
import org.gradeport.security.MailboxDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists mails, sends them again and revokes their links.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class NoticeService {

    private final NoticeRepository notices;
    private final JdbcClient database;
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
            NoticeRepository notices,
            JdbcClient database,
            MailQueue queue,
            SendTestMail sendTestMail,
            MailProperties properties,
            MessageIds ids,
            MailboxDirectory mailboxDirectory,
            DownloadLinks downloadLinks,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.database = database;
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

    /// A page of the mails, newest first.
    public List<Notice> list(NoticeCriteria noticeCriteria, int offset, int limit) {
        return notices.find(noticeCriteria.status(), pattern(noticeCriteria), offset, limit);
    }

    public int count(NoticeCriteria noticeCriteria) {
        return notices.count(noticeCriteria.status(), pattern(noticeCriteria));
    }

    private static String pattern(NoticeCriteria noticeCriteria) {
        return LikePattern.containsWords(noticeCriteria.text());
    }

    /// One mail; a [NoticeNotFoundException] if there is none with this number.
    public Notice get(long id) {
        return notices.findById(id).orElseThrow(() -> new NoticeNotFoundException(id));
    }

    /// The number of mails that wait and that could not be delivered.
    public OutboxState state() {
        return database.sql("""
                        select :on `on`, coalesce(sum(status = 'WAITING'), 0) waiting,
                          coalesce(sum(status = 'WAITING' and next_try_at is null), 0) being_sent,
                          coalesce(sum(if(status = 'WAITING', attempts, 0)), 0) tries,
                          coalesce(sum(status = 'UNDELIVERED'), 0) undelivered,
                          min(case when status = 'WAITING' then created_at end) oldest_waiting
                        from notice where status in ('WAITING', 'UNDELIVERED')
                        """)
                .param("on", properties.isOn())
                .query(new RecordMapper<>(OutboxState.class))
                .single();
    }

    /// The settings of the mail server, without the password.
    public MailSettings settings() {
        return MailSettings.of(properties, ids);
    }

    /// Sends a mail that waits or was not delivered as soon as possible; a [NoticeStateException] if the server took it
    /// already or mail is off.
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

    /// Sends all mails that wait for their next try as soon as possible; a [NoticeStateException] if each is being
    /// sent, or if mail is off.
    @Transactional
    public void sendWaiting() {
        require(properties.isOn(), Texts.say("notice.refused.off"));
        List<Notice> waiting = notices.findByStatusOrderById(NoticeStatus.WAITING);
        long moved = waiting.stream().filter(this::bringForward).count();
        require(moved > 0 || waiting.isEmpty(), Texts.say("notice.refused.all-being-sent"));
    }

    private boolean bringForward(Notice notice) {
        Instant now = clock.instant();
        boolean moved = queue.add(notice.id(), now);
        if (moved) {
            notices.bringForward(notice.id(), now);
        }
        return moved;
    }

    /// Whether this mail carries a link that nobody revoked.
    public boolean isLinkOpen(long id) {
        return downloadLinks.isOpen(get(id).id());
    }

    /// Revokes the links that this mail carries; a [NoticeStateException] if none is open.
    public void revokeLink(long id) {
        String recipient = get(id).recipient();
        require(downloadLinks.revoke(id, current.get().username(), recipient), Texts.say("notice.refused.no-link"));
    }

    /// Sends a test mail and returns the answer of the mail server.
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
            notices.restart(notice.id(), recipient(notice), clock.instant());
        } catch (DuplicateKeyException e) {
            throw new NoticeStateException(Texts.say("notice.refused.same"));
        }
    }

    /// An owner without an address may have one by now.
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

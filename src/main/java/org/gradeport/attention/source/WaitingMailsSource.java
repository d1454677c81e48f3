package org.gradeport.attention.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.LocalizedMessage;
import org.gradeport.base.Tone;
import org.gradeport.notice.NoticeService;
import org.gradeport.notice.OutboxHealth;
import org.springframework.stereotype.Component;

/// Mails that do not get out: the mail server is away or refuses all, long before any is given up.
@Component
class WaitingMailsSource implements AttentionSource {

    /// Four tries; a server that greylists takes the third at the latest.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String OUTBOX = "mail?status=WAITING";

    private final OutboxHealth mails;
    private final NoticeService notices;

    WaitingMailsSource(OutboxHealth mails, NoticeService notices) {
        this.mails = mails;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return "waiting-mail";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return mails.stuck(now.minus(PATIENCE)).map(this::concern).stream().toList();
    }

    private static Object said(OutboxHealth.Stuck mail) {
        return mail.answer() == null ? LocalizedMessage.of("attention.waiting-mail.silent") : mail.answer();
    }

    private Concern concern(OutboxHealth.Stuck mail) {
        return Concern.of(kind(), "all", Tone.BAD, mail.oldest(), mail.mails(), mail.oldest(), said(mail))
                .withRemedies(new Remedy("send", OUTBOX, notices::sendWaiting), Remedy.open(OUTBOX));
    }
}

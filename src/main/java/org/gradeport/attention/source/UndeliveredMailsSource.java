package org.gradeport.attention.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.LocalizedMessage;
import org.gradeport.base.Tone;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeService;
import org.gradeport.notice.OutboxHealth;
import org.springframework.stereotype.Component;

/// Mails of the last two weeks that could not be delivered: the last ones by themselves, what is more as a number.
@Component
class UndeliveredMailsSource implements AttentionSource {

    private static final Duration LOOKED_BACK = Duration.ofDays(14);
    private static final int LISTED = 10;
    private static final String OUTBOX = "mail?status=undelivered";

    private final OutboxHealth mails;
    private final NoticeService notices;

    UndeliveredMailsSource(OutboxHealth mails, NoticeService notices) {
        this.mails = mails;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return "undelivered-mail";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        Instant after = now.minus(LOOKED_BACK);
        List<Notice> last = mails.undelivered(after, LISTED);
        long more = last.size() < LISTED ? 0 : mails.countUndelivered(after) - LISTED;
        return Stream.concat(last.stream().map(this::concern), more(more, last)).toList();
    }

    private Concern concern(Notice mail) {
        Object words = mail.answer() == null ? LocalizedMessage.of("attention.undelivered-mail.silent") : mail.answer();
        Remedy resend = new Remedy("resend", OUTBOX, () -> notices.resend(mail.id()));
        return Concern.of(kind(), mail.id(), Tone.BAD, since(mail), mail.subject(), mail.recipient(), words)
                .withRemedies(resend, Remedy.open(OUTBOX));
    }

    private static Stream<Concern> more(long more, List<Notice> last) {
        return more <= 0
                ? Stream.empty()
                : Stream.of(Concern.of("undelivered-mails", "more", Tone.BAD, since(last.getLast()), more)
                        .withRemedies(Remedy.open(OUTBOX)));
    }

    private static Instant since(Notice mail) {
        return Objects.requireNonNullElse(mail.endedAt(), mail.createdAt());
    }
}

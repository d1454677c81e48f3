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
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Mails that are not delivered.
@Configuration(proxyBeanMethods = false)
class MailSources {

    private static final Duration MAX_AGE = Duration.ofDays(14);
    private static final int LISTED = 10;
    private static final String UNDELIVERED = "mail?status=undelivered";

    /// Four attempts; a server that greylists accepts the third at the latest.
    private static final Duration MAX_WAIT = Duration.ofMinutes(10);

    private static final String WAITING = "mail?status=WAITING";

    private final OutboxHealth mails;
    private final NoticeService notices;

    MailSources(OutboxHealth mails, NoticeService notices) {
        this.mails = mails;
        this.notices = notices;
    }

    /// Mails of the last two weeks that were given up: the last ten individually, the others as a number.
    @Bean
    AttentionSource undeliveredMails() {
        return new SearchSource("undelivered-mail", now -> undelivered(now.minus(MAX_AGE)));
    }

    /// Mails that wait because the mail server is down or refuses all, long before any is given up.
    @Bean
    AttentionSource waitingMails() {
        return new SearchSource("waiting-mail", now -> mails.stuck(now.minus(MAX_WAIT)).map(this::waiting).stream());
    }

    private Stream<Concern> undelivered(Instant after) {
        List<Notice> last = mails.undelivered(after, LISTED);
        long more = last.size() < LISTED ? 0 : mails.countUndelivered(after) - LISTED;
        return Stream.concat(
                last.stream().map(this::undelivered),
                Stream.of(more).filter(count -> count > 0).map(count -> more(count, last.getLast())));
    }

    private Concern undelivered(Notice mail) {
        Object answer = answer(mail.answer(), "undelivered-mail");
        return Concern.of(
                        "undelivered-mail",
                        mail.id(),
                        Tone.BAD,
                        endedAt(mail),
                        mail.subject(),
                        mail.recipient(),
                        answer)
                .withRemedies(
                        Remedy.of("resend", UNDELIVERED, () -> notices.resend(mail.id())), Remedy.open(UNDELIVERED));
    }

    private static Concern more(long count, Notice last) {
        return Concern.of("undelivered-mails", "more", Tone.BAD, endedAt(last), count)
                .withRemedies(Remedy.open(UNDELIVERED));
    }

    private static Instant endedAt(Notice mail) {
        return Objects.requireNonNullElse(mail.endedAt(), mail.createdAt());
    }

    private Concern waiting(OutboxHealth.Stuck stuck) {
        Object answer = answer(stuck.answer(), "waiting-mail");
        return Concern.of("waiting-mail", "all", Tone.BAD, stuck.oldest(), stuck.mails(), stuck.oldest(), answer)
                .withRemedies(Remedy.of("send", WAITING, notices::sendWaiting), Remedy.open(WAITING));
    }

    private static Object answer(@Nullable String answer, String kind) {
        return answer == null ? LocalizedMessage.of("attention." + kind + ".silent") : answer;
    }
}

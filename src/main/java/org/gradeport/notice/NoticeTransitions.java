package org.gradeport.notice;

import java.time.Instant;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The states of a mail. A try writes its outcome only while no other try has begun.
@Component
class NoticeTransitions {

    private static final int ANSWER_LENGTH = 1000;

    private final NoticeRepository notices;

    NoticeTransitions(NoticeRepository notices) {
        this.notices = notices;
    }

    public Optional<Notice> find(long id) {
        return notices.findById(id);
    }

    /// Begins a try; empty if the mail does not wait any more.
    public Optional<Notice> begin(long id) {
        return notices.begin(id) ? find(id) : Optional.empty();
    }

    /// Whether no other try has begun or ended it since.
    boolean isOpen(Notice tried) {
        return notices.existsByIdAndAttemptsAndSinceAndStatus(
                tried.id(), tried.attempts(), tried.since(), NoticeStatus.WAITING);
    }

    void postpone(Notice tried, Instant next, String answer) {
        settle(tried, NoticeStatus.WAITING, next, null, answer);
    }

    /// Records that the mail server accepted the mail, in whichever try; false if that is recorded already.
    boolean sent(Notice tried, Instant now, String answer) {
        return notices.sent(tried.id(), now, cut(answer));
    }

    public void end(Notice tried, NoticeStatus status, Instant now, @Nullable String answer) {
        settle(tried, status, null, now, answer);
    }

    private void settle(
            Notice tried,
            NoticeStatus status,
            @Nullable Instant next,
            @Nullable Instant ended,
            @Nullable String answer) {
        notices.settle(tried.id(), tried.attempts(), tried.since(), status, next, ended, cut(answer));
    }

    private static @Nullable String cut(@Nullable String answer) {
        return answer == null ? null : Texts.cut(answer, ANSWER_LENGTH);
    }
}

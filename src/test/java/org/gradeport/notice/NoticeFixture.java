package org.gradeport.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailedExports;
import org.gradeport.export.NoticeOptions;
import org.gradeport.notice.content.MailComposer;
import org.gradeport.notice.content.TextMailRepository;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.TestExports;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/// Shared by tests of mails: a recipient for each test, and the stored outbox.
@PortalTest
public abstract class NoticeFixture {

    @Autowired
    public TestAccounts accounts;

    @Autowired
    public TestExports testExports;

    @Autowired
    public ExportService exports;

    @Autowired
    public MailedExports mailed;

    @Autowired
    public NoticeTransitions noticeTransitions;

    @Autowired
    public NoticeRepository noticeRepository;

    @Autowired
    public TextMailRepository letters;

    @Autowired
    public NoticeMailer noticeMailer;

    @Autowired
    MailComposer composed;

    @Autowired
    public MailQueue queue;

    @Autowired
    public MessageIds ids;

    @Autowired
    public TransactionOperations transaction;

    @Autowired
    public JdbcClient database;

    @Autowired
    public Clock clock;

    public final String recipient = "r" + UUID.randomUUID() + "@school.example";

    @AfterEach
    void the_mail_server_is_well_again() {
        TestMailServer.accept(recipient);
    }

    /// A sender that waits this long for each answer of the mail server.
    public NoticeSender sender(Duration patience, Clock time) {
        MailProperties settings = patient(patience);
        NoticeMailer hand = new NoticeMailer(new MailServer(settings), composed, noticeTransitions, settings);
        return new NoticeSender(noticeTransitions, letters, hand, mailed, transaction, time);
    }

    static MailProperties patient(Duration patience) {
        return new MailProperties(
                true,
                "127.0.0.1",
                TestMailServer.port(),
                "",
                "",
                "",
                false,
                DataSize.ofKilobytes(100),
                Duration.ofSeconds(10),
                patience,
                2);
    }

    public static NoticeOptions toOwnerAnd(String... others) {
        return new NoticeOptions(true, List.of(others), false);
    }

    /// A letter in the outbox without a task, so that a test makes each try.
    public long letter(Instant now) {
        long id = store(Notice.letter("Report"), now);
        letters.insert(id, new TextMail(recipient, "Report", "All is well.", null));
        return id;
    }

    /// A mail to the recipient without a task.
    public long store(Notice.Draft mail, Instant now) {
        return noticeRepository
                .save(Notice.of(mail, recipient, ids.next(), null, now))
                .id();
    }

    public Notice notice(long id) {
        return noticeTransitions.find(id).orElseThrow();
    }

    public List<Notice> notices(Export export) {
        return notices(notice -> Long.valueOf(export.id()).equals(notice.export()));
    }

    public List<Notice> notices(Predicate<Notice> wanted) {
        return noticeRepository.findAll().stream()
                .filter(wanted)
                .sorted(Comparator.comparingLong(Notice::id))
                .toList();
    }

    /// Ends it again, with a mail to the recipient.
    public ExportEnded ended(Export export, int round) {
        return new ExportEnded(withDelivery(mailed.find(export.id()).orElseThrow()), clock.instant(), round);
    }

    private Export withDelivery(Export it) {
        ExportRequest request = it.request();
        ExportRequest withMail = new ExportRequest(
                request.dataset(),
                request.format(),
                request.selection(),
                request.options(),
                request.name(),
                new NoticeOptions(false, List.of(recipient), false));
        return new Export(
                it.id(),
                it.name(),
                withMail,
                it.owner(),
                it.ownerName(),
                it.status(),
                it.rowsTotal(),
                it.rowsDone(),
                it.cancelRequested(),
                it.attempts(),
                it.file(),
                it.warnings(),
                it.failure(),
                it.createdAt(),
                it.startedAt(),
                it.finishedAt(),
                it.expiresAt(),
                it.heldBy(),
                it.holdReason(),
                it.schedule(),
                it.node(),
                it.retention(),
                it.queuePosition());
    }
}

package org.gradeport.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gradeport.export.Delivery;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailedExports;
import org.gradeport.security.TestAccounts;
import org.gradeport.testing.MailedRequests;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/// What tests of mails have in common: a recipient of their own, and the outbox as it is stored.
@PortalTest
abstract class NoticeBench {

    @Autowired
    TestAccounts accounts;

    @Autowired
    MailedRequests requests;

    @Autowired
    ExportService exports;

    @Autowired
    MailedExports mailed;

    @Autowired
    NoticeStore store;

    @Autowired
    LetterStore letters;

    @Autowired
    NoticePost post;

    @Autowired
    NoticeMails composed;

    @Autowired
    MailQueue queue;

    @Autowired
    MessageIds ids;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    final String recipient = "r" + UUID.randomUUID() + "@school.example";

    @AfterEach
    void the_mail_server_is_well_again() {
        TestMail.accept(recipient);
        SecurityContextHolder.clearContext();
    }

    /// One that waits this long for each answer of the mail server.
    NoticeSender sender(Duration patience, Clock time) {
        MailProperties settings = patient(patience);
        NoticePost hand = new NoticePost(new MailServer(settings), composed, store, settings);
        return new NoticeSender(store, letters, hand, mailed, transaction, time);
    }

    static MailProperties patient(Duration patience) {
        return new MailProperties(
                true,
                "127.0.0.1",
                TestMail.port(),
                "",
                "",
                "",
                false,
                DataSize.ofKilobytes(100),
                Duration.ofSeconds(10),
                patience,
                2);
    }

    static Delivery toOwnerAnd(String... others) {
        return new Delivery(true, List.of(others), false);
    }

    /// A letter in the outbox that no queue sends, so that a test makes each try.
    long letter(Instant now) {
        long id = store.insert(NewNotice.letter("Report", recipient, ids.next(), now));
        letters.insert(id, new Letter(recipient, "Report", "All is well.", null));
        return id;
    }

    Notice notice(long id) {
        return store.find(id).orElseThrow();
    }

    List<Notice> notices(Export export) {
        return database.sql("select * from notice where export_id = ? order by id")
                .param(export.id())
                .query(NoticeRows::notice)
                .list();
    }

    /// Ends it again, as told to the recipient.
    ExportEnded ended(Export export, int round) {
        return new ExportEnded(told(mailed.find(export.id()).orElseThrow()), clock.instant(), round);
    }

    private Export told(Export it) {
        ExportRequest asked = it.request();
        ExportRequest request = new ExportRequest(
                asked.dataset(),
                asked.format(),
                asked.selection(),
                asked.options(),
                asked.name(),
                new Delivery(false, List.of(recipient), false));
        return new Export(
                it.id(),
                it.name(),
                request,
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
                it.keptBy(),
                it.keptReason(),
                it.schedule(),
                it.node(),
                it.life());
    }
}

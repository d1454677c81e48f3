package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.NoticeOptions;
import org.gradeport.export.TimelineEntry;
import org.gradeport.notice.content.ExportMailSubjects;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

/// Who is mailed about an export, and when the mail is written.
class ExportNoticesTest extends NoticeFixture {

    @Autowired
    ExportNotices notices;

    @Autowired
    Recipients recipients;

    @Autowired
    ExportMailSubjects exportMailSubjects;

    @Autowired
    NoticeService service;

    @Autowired
    ConfigurableApplicationContext beans;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void the_owner_and_the_named_addresses_get_one_mail_each() throws Exception {
        accounts.signIn(Role.ADMIN, null, recipient);
        String head = "head-" + recipient;
        Export export = testExports.ready("Mine", toOwnerAnd(recipient.toUpperCase(Locale.ROOT), head));
        MimeMessage mine = ReceivedMails.await(recipient);
        MimeMessage hers = ReceivedMails.await(head);
        assertThat(mine.getSubject()).isEqualTo("Ready without rows: Courses (CSV)");
        assertThat(mine.getAllRecipients()).hasSize(1);
        assertThat(mine.getMessageID()).isNotEqualTo(hers.getMessageID());
        assertThat(ReceivedMails.link(mine)).isNotEqualTo(ReceivedMails.link(hers));
        assertThat(notices(export)).hasSize(2);
        eventuallyMailed(export, 2);
    }

    @Test
    void nobody_is_mailed_without_asking() {
        accounts.signIn(Role.ADMIN, null, recipient);
        assertThat(notices(testExports.ready("Mine", NoticeOptions.NONE))).isEmpty();
    }

    @Test
    void notices_are_written_with_the_end_or_not_at_all() {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = testExports.ready("Mine", toOwnerAnd());
        ReceivedMails.await(recipient);
        await().until(() -> tasks() == 0);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(ended(export, 2));
            assertThat(notices(export)).as("within the transaction").hasSize(2);
            status.setRollbackOnly();
        });
        assertThat(notices(export)).hasSize(1);
        assertThat(tasks()).isZero();
    }

    @Test
    void the_end_of_an_export_is_published_within_its_transaction() {
        Map<Long, List<String>> seen = new ConcurrentHashMap<>();
        ApplicationListener<?> watch = ApplicationListener.forPayload((Object payload) -> {
            if (payload instanceof ExportEnded ended) {
                long id = ended.export().id();
                seen.put(
                        id,
                        List.of(
                                status(id),
                                CompletableFuture.supplyAsync(() -> status(id)).join()));
            }
        });
        beans.addApplicationListener(watch);
        try {
            accounts.signIn(Role.ADMIN);
            long id = testExports.ready().id();
            assertThat(seen.get(id)).as("here and for everybody else").containsExactly("READY", "RUNNING");
        } finally {
            beans.removeApplicationListener(watch);
        }
    }

    private String status(long export) {
        return database.sql("select status from export where id = ?")
                .param(export)
                .query(String.class)
                .single();
    }

    private long tasks() {
        return database.sql("select count(*) from notice_task")
                .query(Long.class)
                .single();
    }

    @Test
    void an_owner_without_an_address_is_listed_and_mailed_once_she_has_one() {
        Actor maria = accounts.signIn(Role.ADMIN);
        Export export = testExports.ready("Mine", toOwnerAnd());
        Notice notice = notices(export).getFirst();
        assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(notice.answer()).isEqualTo("The account %s has no e-mail address.".formatted(maria.username()));
        assertThat(TestMailServer.to(recipient)).isEmpty();
        accounts.address(maria.username(), recipient);
        service.resend(notice.id());
        assertThat(ReceivedMails.await(recipient)).isNotNull();
    }

    @Test
    void nothing_is_written_while_mail_is_off() {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = testExports.ready("Mine", NoticeOptions.NONE);
        for (MailProperties off : List.of(mail(false, "smtp.example.org"), mail(true, ""))) {
            Outbox outbox = new Outbox(noticeRepository, letters, queue, ids, off, clock);
            new ExportNotices(outbox, letters, recipients, exportMailSubjects).ended(ended(export, 3));
        }
        assertThat(notices(export)).isEmpty();
    }

    private static MailProperties mail(boolean enabled, String host) {
        Duration second = Duration.ofSeconds(1);
        return new MailProperties(enabled, host, 25, "", "", "", false, DataSize.ofKilobytes(1), second, second, 1);
    }

    private void eventuallyMailed(Export export, int times) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() -> assertThat(exports.timeline(export.id()))
                        .filteredOn(timelineEntry -> timelineEntry.kind().equals("mailed"))
                        .extracting(TimelineEntry::detail)
                        .hasSize(times)
                        .contains(recipient));
    }
}

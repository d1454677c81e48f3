package org.gradeport.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.gradeport.export.Export;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.MailedLinks;
import org.gradeport.export.MailedLinks.MailedLink;
import org.gradeport.export.NoticeOptions;
import org.gradeport.export.TimelineEntry;
import org.gradeport.link.DownloadLinks;
import org.gradeport.notice.NoticeFixture;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.testing.ReceivedMails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

class LinksOfExportTest extends NoticeFixture {

    @Autowired
    MailedLinks mailedLinks;

    @Autowired
    DownloadLinks downloadLinks;

    private Actor maria = new Actor(0, "", Set.of(), null);
    private long export;
    private long mail;

    @BeforeEach
    void maria_had_a_link_mailed() {
        maria = accounts.signIn(Role.TEACHER, "t1", recipient);
        Export ready = testExports.ready("Mine", new NoticeOptions(true, List.of(), false));
        ReceivedMails.await(recipient);
        export = ready.id();
        mail = notices(ready).getFirst().id();
    }

    @Test
    void the_list_says_when_each_mail_was_taken() {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(
                        () -> assertThat(mailedLinks.of(export).getFirst().sentAt())
                                .isNotNull()
                                .isEqualTo(notice(mail).endedAt()));
        database.sql("update notice set status = 'UNDELIVERED' where id = ?")
                .param(mail)
                .update();
        assertThat(mailedLinks.of(export).getFirst().sentAt()).isNull();
    }

    @Test
    void its_owner_sees_to_whom_her_links_went_and_takes_them_back() {
        assertThat(mailedLinks.of(export))
                .singleElement()
                .returns(recipient, MailedLink::recipient)
                .returns(null, MailedLink::revokedAt);
        assertThat(mailedLinks.revoke(export, mail)).isTrue();
        assertThat(downloadLinks.isOpen(mail)).isFalse();
        assertThat(mailedLinks.of(export).getFirst().revokedAt()).isNotNull();
        assertThat(mailedLinks.revoke(export, mail)).as("once more").isFalse();
        assertThat(exports.timeline(export))
                .filteredOn(timelineEntry -> timelineEntry.kind().equals("link_revoked"))
                .singleElement()
                .returns(maria.username(), TimelineEntry::by)
                .returns(recipient, TimelineEntry::detail);
    }

    @Test
    void for_another_teacher_and_for_nobody_there_is_no_such_export() {
        accounts.signIn(Role.TEACHER, "t2");
        assertThatThrownBy(() -> mailedLinks.of(export)).isInstanceOf(ExportNotFoundException.class);
        assertThatThrownBy(() -> mailedLinks.revoke(export, mail)).isInstanceOf(ExportNotFoundException.class);
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> mailedLinks.revoke(export, mail))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThat(downloadLinks.isOpen(mail)).isTrue();
    }

    @Test
    void nobody_takes_back_anothers_link_under_the_number_of_her_own_export() {
        accounts.signIn(Role.TEACHER, "t2");
        long own = testExports.ready().id();
        assertThat(mailedLinks.revoke(own, mail)).isFalse();
        assertThat(downloadLinks.isOpen(mail)).isTrue();
    }

    @Test
    void operators_take_back_any_link() {
        accounts.signIn(Role.OPERATOR);
        assertThat(mailedLinks.of(export)).hasSize(1);
        assertThat(mailedLinks.revoke(export, mail)).isTrue();
    }

    @Test
    void several_tries_of_one_mail_are_one_link() {
        downloadLinks.make(exports.get(export), mail);
        assertThat(mailedLinks.of(export)).hasSize(1);
        assertThat(mailedLinks.revoke(export, mail)).isTrue();
        assertThat(mailedLinks.of(export).getFirst().revokedAt()).isNotNull();
    }
}

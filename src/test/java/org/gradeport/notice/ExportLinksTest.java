package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.gradeport.export.Export;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.NoticeOptions;
import org.gradeport.export.TimelineEntry;
import org.gradeport.link.DownloadLinks;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.testing.ReceivedMails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

class ExportLinksTest extends NoticeFixture {

    @Autowired
    ExportLinks exportLinks;

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
    void the_list_shows_when_each_mail_was_accepted() {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(
                        () -> assertThat(exportLinks.of(export).getFirst().sentAt())
                                .isNotNull()
                                .isEqualTo(notice(mail).endedAt()));
        database.sql("update notice set status = 'UNDELIVERED' where id = ?")
                .param(mail)
                .update();
        assertThat(exportLinks.of(export).getFirst().sentAt()).isNull();
    }

    @Test
    void its_owner_sees_the_recipients_of_links_and_revokes_them() {
        assertThat(exportLinks.of(export))
                .singleElement()
                .returns(recipient, ExportLinks.MailedLink::recipient)
                .returns(null, ExportLinks.MailedLink::revokedAt);
        assertThat(exportLinks.revoke(export, mail)).isTrue();
        assertThat(downloadLinks.isOpen(mail)).isFalse();
        assertThat(exportLinks.of(export).getFirst().revokedAt()).isNotNull();
        assertThat(exportLinks.revoke(export, mail)).as("once more").isFalse();
        assertThat(exports.timeline(export))
                .filteredOn(timelineEntry -> timelineEntry.kind().equals("link_revoked"))
                .singleElement()
                .returns(maria.username(), TimelineEntry::by)
                .returns(recipient, TimelineEntry::detail);
    }

    @Test
    void for_another_teacher_and_for_nobody_there_is_no_such_export() {
        accounts.signIn(Role.TEACHER, "t2");
        assertThatThrownBy(() -> exportLinks.of(export)).isInstanceOf(ExportNotFoundException.class);
        assertThatThrownBy(() -> exportLinks.revoke(export, mail)).isInstanceOf(ExportNotFoundException.class);
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> exportLinks.revoke(export, mail))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThat(downloadLinks.isOpen(mail)).isTrue();
    }

    @Test
    void nobody_revokes_the_link_of_another_export() {
        accounts.signIn(Role.TEACHER, "t2");
        long own = testExports.ready().id();
        assertThat(exportLinks.revoke(own, mail)).isFalse();
        assertThat(downloadLinks.isOpen(mail)).isTrue();
    }

    @Test
    void operators_revoke_any_link() {
        accounts.signIn(Role.OPERATOR);
        assertThat(exportLinks.of(export)).hasSize(1);
        assertThat(exportLinks.revoke(export, mail)).isTrue();
    }

    @Test
    void several_tries_of_one_mail_are_one_link() {
        downloadLinks.make(exports.get(export), mail);
        assertThat(exportLinks.of(export)).hasSize(1);
        assertThat(exportLinks.revoke(export, mail)).isTrue();
        assertThat(exportLinks.of(export).getFirst().revokedAt()).isNotNull();
    }
}

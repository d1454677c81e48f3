package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradeport.export.Export;
import org.gradeport.export.NoticeOptions;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Which written mails are not sent.
class WithdrawnNoticesTest extends NoticeFixture {

    @Autowired
    NoticeSender sender;

    @Value("${gradeport.storage.folder}")
    Path folder;

    @Test
    void nobody_is_mailed_on_behalf_of_a_disabled_owner() {
        Actor maria = accounts.signIn(Role.ADMIN, null, recipient);
        Export export = testExports.ready("Mine", NoticeOptions.NONE);
        accounts.disable(maria);
        Notice notice = sentByHand(export, NoticeKind.READY, false);
        assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(notice.answer()).contains("is disabled");
        assertThat(TestMailServer.to(recipient)).isEmpty();
    }

    @Test
    void an_outdated_result_is_not_mailed() {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = testExports.ready("Mine", NoticeOptions.NONE);
        assertThat(sentByHand(export, NoticeKind.FAILED, false).answer()).contains("run again meanwhile");
        database.sql("update export set expires_at = '2026-01-01' where id = ?")
                .param(export.id())
                .update();
        assertThat(sentByHand(export, NoticeKind.READY, false).answer()).contains("gone meanwhile");
        exports.delete(export.id());
        assertThat(sentByHand(export, NoticeKind.READY, false).answer()).contains("deleted meanwhile");
        assertThat(TestMailServer.to(recipient)).isEmpty();
    }

    @Test
    void a_file_that_its_owner_may_not_see_any_more_is_not_attached() {
        Actor maria = accounts.signIn(Role.TEACHER, "t1", recipient);
        Export export = testExports.ready("Mine", NoticeOptions.NONE);
        accounts.link(maria, null);
        Notice notice = sentByHand(export, NoticeKind.READY, true);
        assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(TestMailServer.to(recipient)).isEmpty();
    }

    @Test
    void a_mail_waits_for_a_file_that_is_away_with_its_disk() throws IOException {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = testExports.ready("Mine", NoticeOptions.NONE);
        Path away = Files.move(file(export), folder.resolve("away"));
        long id = store(
                Notice.aboutExport(NoticeKind.READY, export.id(), 9, export.owner(), "Ready", true), clock.instant());
        assertThat(sender.send(id)).isPresent();
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.WAITING);
        assertThat(notice(id).answer()).contains("missing");
        Files.move(away, file(export));
        assertThat(sender.send(id)).isEmpty();
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.SENT);
    }

    private Path file(Export export) {
        return folder.resolve(database.sql("select stored_as from export where id = ?")
                .param(export.id())
                .query(String.class)
                .single());
    }

    @Test
    void a_damaged_file_is_not_attached() throws IOException {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = testExports.ready("Mine", NoticeOptions.NONE);
        Path file = file(export);
        byte[] altered = Files.readAllBytes(file);
        altered[0]++;
        Files.write(file, altered);
        Notice notice = sentByHand(export, NoticeKind.READY, true);
        assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(notice.answer()).contains("damaged");
        assertThat(TestMailServer.to(recipient)).isEmpty();
    }

    /// A notice without a task, tried once.
    private Notice sentByHand(Export export, NoticeKind kind, boolean attach) {
        database.sql("delete from notice where export_id = ?")
                .param(export.id())
                .update();
        long id = store(Notice.aboutExport(kind, export.id(), 9, export.owner(), "Ready", attach), clock.instant());
        assertThat(sender.send(id)).isEmpty();
        return notice(id);
    }
}

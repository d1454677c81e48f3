package org.gradeport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gradeport.attention.AttentionService;
import org.gradeport.notice.NoticeService;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditOfOperationsTest extends AuditFixture {

    @Autowired
    AttentionService attentionService;

    @Autowired
    NoticeService mails;

    @Autowired
    Clock clock;

    @Test
    void snoozing_and_unsnoozing_are_audited_with_the_reason() {
        database.sql(
                        "replace into node (name, version, started_at, beat_at) values ('audit-node', '1', utc_timestamp(6),"
                                + " utc_timestamp(6) - interval 5 minute)")
                .update();
        String operator = people.signIn(Role.OPERATOR).username();
        Instant soon = clock.instant().plus(Duration.ofHours(4));
        attentionService.snooze("lost-node/audit-node", "a new disk comes", soon);
        attentionService.unsnooze("lost-node/audit-node");
        attentionService.unsnooze("lost-node/audit-node");
        database.sql("delete from node where name = 'audit-node'").update();
        people.signInAs(me);
        assertThat(entries())
                .containsExactly(
                        operator + " attention.snoozed lost-node/audit-node",
                        operator + " attention.woken lost-node/audit-node");
        assertThat(lines().getFirst().detail()).contains("a new disk comes");
    }

    @Test
    void resent_mails_and_test_mails_are_audited() {
        database.sql("""
                        insert into notice (kind, round, subject, recipient, attach, message_id, status, attempts,
                          created_at, since, ended_at)
                        values ('LETTER', 1, 'Report', 'audit@school.example', false, 'audited', 'UNDELIVERED', 1, now(6),
                          now(6), now(6))
                        """).update();
        long mail = database.sql("select id from notice where message_id = 'audited'")
                .query(Long.class)
                .single();
        mails.resend(mail);
        mails.test("audit@school.example");
        assertThat(entries())
                .containsExactly(me + " mail.resent mail " + mail, me + " mail.tested mail to audit@school.example");
    }
}

package org.gradeport.attention;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gradeport.base.MessageFormatter;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.system.FakeNodes;
import org.gradeport.system.Heartbeats;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An operator is signed in; there is one node, and no schedule.
@PortalTest
public abstract class AttentionFixture {

    @Autowired
    AttentionService attentionService;

    @Autowired
    public Heartbeats heartbeats;

    @Autowired
    public MessageFormatter messageFormatter;

    @Autowired
    public TestAccounts accounts;

    @Autowired
    public JdbcClient database;

    @Autowired
    public Clock clock;

    public final String name = "n" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void the_operator_signs_in() {
        accounts.signIn(Role.OPERATOR);
        database.sql("delete from run_metric where schedule is not null").update();
        database.sql("delete from schedule").update();
        nodes().deleteAll();
        heartbeats.beat();
    }

    @AfterEach
    void sign_out() {
        nodes().deleteAll();
        database.sql("delete from schedule").update();
        database.sql("delete from run_metric where schedule is not null").update();
    }

    public String say(String key) {
        return messageFormatter.format(open(key).orElseThrow().cause());
    }

    public void press(String key, String verb) {
        open(key).orElseThrow().remedies().stream()
                .filter(remedy -> remedy.verb().equals(verb))
                .map(Remedy::action)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .run();
    }

    public Optional<Concern> open(String key) {
        return attentionService.list().open().stream()
                .filter(concern -> concern.key().equals(key))
                .findFirst();
    }

    public List<Concern> ofKind(String kind) {
        return attentionService.list().open().stream()
                .filter(concern -> concern.kind().equals(kind))
                .toList();
    }

    public FakeNodes nodes() {
        return new FakeNodes(database);
    }
}

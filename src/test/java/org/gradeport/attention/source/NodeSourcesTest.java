package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.gradeport.attention.AttentionFixture;
import org.gradeport.attention.Concern;
import org.gradeport.security.Role;
import org.gradeport.system.NodeService;
import org.gradeport.system.NodeState;
import org.gradeport.system.ThisNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class NodeSourcesTest extends AttentionFixture {

    @Autowired
    NodeService nodeService;

    @Test
    void a_killed_node_is_listed_and_a_stopped_one_is_not() {
        node(name, "utc_timestamp(6) - interval 5 minute", "null");
        node(name + "-stopped", "utc_timestamp(6) - interval 5 minute", "utc_timestamp(6) - interval 5 minute");
        Concern concern = open("lost-node/" + name).orElseThrow();
        assertThat(messageFormatter.format(concern.cause())).contains(name).contains("went silent");
        assertThat(open("lost-node/" + name + "-stopped")).isEmpty();
        assertThat(nodeService.list()).anyMatch(NodeState::alive).anyMatch(NodeState::lost);
    }

    @Test
    void a_clock_that_is_off_is_listed_and_a_right_one_is_not() {
        ThisNode self = new ThisNode();
        assertThat(new WrongClockSource(database, self, clock).concerns(clock.instant()))
                .isEmpty();
        assertThat(clockWords(self, Clock.offset(clock, Duration.ofSeconds(150))))
                .startsWith("The clock of node " + self.name() + " is 2 min")
                .endsWith(" ahead of the database’s.");
        assertThat(clockWords(self, Clock.offset(clock, Duration.ofMinutes(-2))))
                .endsWith(" behind the database’s.");
    }

    private String clockWords(ThisNode self, Clock clock) {
        Concern concern = new WrongClockSource(database, self, clock)
                .concerns(clock.instant())
                .getFirst();
        return messageFormatter.format(concern.cause());
    }

    @Test
    void a_sign_of_life_ends_the_concern() {
        node(name, "utc_timestamp(6) - interval 5 minute", "null");
        database.sql("update node set beat_at = utc_timestamp(6) where name = ?")
                .param(name)
                .update();
        assertThat(open("lost-node/" + name)).isEmpty();
    }

    @Test
    void a_lost_node_is_forgotten_by_the_button_and_a_living_one_is_not() {
        node(name, "utc_timestamp(6) - interval 5 minute", "null");
        node(name + "-living", "utc_timestamp(6)", "null");
        press("lost-node/" + name, "forget");
        assertThat(open("lost-node/" + name)).isEmpty();
        nodeService.forget(name + "-living");
        assertThat(nodeService.list()).extracting(NodeState::name).contains(name + "-living");
        accounts.signIn(Role.TEACHER);
        assertThatThrownBy(() -> nodeService.forget(name)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nodes_are_forgotten_after_a_day() {
        node(name, "utc_timestamp(6) - interval 25 hour", "null");
        heartbeats.beat();
        assertThat(nodeService.list()).extracting(NodeState::name).doesNotContain(name);
    }
}

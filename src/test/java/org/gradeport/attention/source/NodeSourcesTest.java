package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.gradeport.attention.AttentionFixture;
import org.gradeport.attention.Concern;
import org.gradeport.database.DatabaseClock;
import org.gradeport.security.Role;
import org.gradeport.system.NodeState;
import org.gradeport.system.SystemService;
import org.gradeport.system.ThisNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class NodeSourcesTest extends AttentionFixture {

    @Autowired
    SystemService systemService;

    @Test
    void a_killed_node_is_listed_and_a_stopped_one_is_not() {
        nodes().addLost(name);
        nodes().add(name + "-stopped", "utc_timestamp(6) - interval 5 minute", "utc_timestamp(6) - interval 5 minute");
        Concern concern = open("lost-node/" + name).orElseThrow();
        assertThat(messageFormatter.format(concern.cause())).contains(name).contains("is lost");
        assertThat(open("lost-node/" + name + "-stopped")).isEmpty();
        assertThat(systemService.nodes().orElseThrow())
                .anyMatch(NodeState::alive)
                .anyMatch(NodeState::lost);
    }

    @Test
    void a_clock_that_is_off_is_listed_and_a_right_one_is_not() {
        ThisNode self = new ThisNode();
        assertThat(NodeSources.wrongClock(new DatabaseClock(database), self, clock)
                        .concerns(clock.instant()))
                .isEmpty();
        assertThat(clockCause(self, Clock.offset(clock, Duration.ofSeconds(150))))
                .startsWith("The clock of node " + self.name() + " is 2 min")
                .endsWith(" ahead of the database’s.");
        assertThat(clockCause(self, Clock.offset(clock, Duration.ofMinutes(-2))))
                .endsWith(" behind the database’s.");
    }

    private String clockCause(ThisNode self, Clock clock) {
        Concern concern = NodeSources.wrongClock(new DatabaseClock(database), self, clock)
                .concerns(clock.instant())
                .getFirst();
        return messageFormatter.format(concern.cause());
    }

    @Test
    void a_heartbeat_ends_the_concern() {
        nodes().addLost(name);
        database.sql("update node set beat_at = utc_timestamp(6) where name = ?")
                .param(name)
                .update();
        assertThat(open("lost-node/" + name)).isEmpty();
    }

    @Test
    void a_lost_node_is_forgotten_by_the_button_and_a_living_one_is_not() {
        nodes().addLost(name);
        nodes().add(name + "-living", "utc_timestamp(6)", "null");
        press("lost-node/" + name, "forget");
        assertThat(open("lost-node/" + name)).isEmpty();
        systemService.forget(name + "-living");
        assertThat(systemService.nodes().orElseThrow())
                .extracting(NodeState::name)
                .contains(name + "-living");
        accounts.signIn(Role.TEACHER);
        assertThatThrownBy(() -> systemService.forget(name)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nodes_are_forgotten_after_a_day() {
        nodes().add(name, "utc_timestamp(6) - interval 25 hour", "null");
        heartbeats.beat();
        assertThat(systemService.nodes().orElseThrow())
                .extracting(NodeState::name)
                .doesNotContain(name);
    }
}

package org.gradeport.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@PortalTest
class HeartbeatsTest {

    @Autowired
    JdbcClient database;

    @AfterEach
    void nodes_of_the_test_go() {
        database.sql("delete from node where place like '%:65001' or place like '%:65002'")
                .update();
    }

    @Test
    void a_killed_node_that_is_started_again_is_not_lost() {
        Heartbeats killed = node(65001);
        Heartbeats other = node(65002);
        killed.beat();
        other.beat();
        database.sql("update node set beat_at = beat_at - interval 5 minute where place like '%:6500_'")
                .update();
        assertThat(lost()).isEqualTo(2);
        node(65001).beat();
        assertThat(lost()).as("only the one on the other port").isEqualTo(1);
    }

    private long lost() {
        return database.sql("select count(*) from node where place like '%:6500_' and stopped_at is null "
                        + "and beat_at < utc_timestamp(6) - interval 1 minute")
                .query(Long.class)
                .single();
    }

    private Heartbeats node(int port) {
        MockEnvironment environment = new MockEnvironment();
        environment.setProperty("local.server.port", String.valueOf(port));
        return new Heartbeats(database, new ThisNode(), environment);
    }
}

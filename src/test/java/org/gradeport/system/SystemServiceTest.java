package org.gradeport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javax.sql.DataSource;
import org.gradeport.database.JobLocks;
import org.gradeport.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class SystemServiceTest {

    @Test
    void the_embedded_server_is_told_from_ones_own() {
        SystemService systemService = systemService(
                new DriverManagerDataSource(TestDatabase.freshUrl(), TestDatabase.username(), TestDatabase.password()));
        assertThat(systemService.database())
                .get()
                .extracting(DatabaseState::embedded)
                .isEqualTo(true);
    }

    @Test
    void during_an_outage_the_other_states_are_shown() {
        DataSource nowhere = new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/gone");
        SystemService systemService = systemService(nowhere);
        assertThat(systemService.database()).isEmpty();
        assertThat(systemService.jobs()).isEmpty();
        assertThat(systemService.nodes()).isEmpty();
        assertThat(systemService.storage()).isPresent();
        assertThat(systemService.version()).isNotBlank();
    }

    private static SystemService systemService(DataSource connections) {
        JdbcClient database = JdbcClient.create(connections);
        return new SystemService(
                () -> Optional.of(new StorageStatus.Space(2, 1)),
                new Heartbeats(database, new ThisNode(), new MockEnvironment()),
                database,
                new JobLocks(database),
                connections,
                new MockEnvironment());
    }
}

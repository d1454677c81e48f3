package org.gradeport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javax.sql.DataSource;
import org.gradeport.database.JobLocks;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class SystemServiceTest {

    @Test
    void during_an_outage_the_other_states_are_shown() {
        DataSource nowhere = new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/gone");
        JdbcClient database = JdbcClient.create(nowhere);
        SystemService systemService = new SystemService(
                () -> Optional.of(new StorageStatus.Space(2, 1)),
                new Heartbeats(database, new ThisNode(), new MockEnvironment()),
                database,
                new JobLocks(database),
                nowhere,
                new MockEnvironment());
        assertThat(systemService.database()).isEmpty();
        assertThat(systemService.jobs()).isEmpty();
        assertThat(systemService.nodes()).isEmpty();
        assertThat(systemService.storage()).isPresent();
        assertThat(systemService.version()).isNotBlank();
    }
}

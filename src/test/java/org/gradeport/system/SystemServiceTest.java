package org.gradeport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import javax.sql.DataSource;
import org.gradeport.database.JobLocks;
import org.gradeport.metrics.StorageHistory;
import org.gradeport.storage.StorageSpace;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class SystemServiceTest {

    @Test
    void while_the_database_is_away_the_rest_is_still_told() {
        DataSource nowhere = new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/gone");
        StorageHistory storageHistory = mock(StorageHistory.class);
        when(storageHistory.space()).thenReturn(Optional.of(new StorageSpace(1, 2)));
        SystemService systemService = new SystemService(
                storageHistory,
                JdbcClient.create(nowhere),
                new JobLocks(JdbcClient.create(nowhere)),
                nowhere,
                new MockEnvironment());
        assertThat(systemService.database()).isEmpty();
        assertThat(systemService.jobs()).isEmpty();
        assertThat(systemService.storage()).isPresent();
        assertThat(systemService.version()).isNotBlank();
    }
}

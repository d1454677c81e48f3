package org.gradeport.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.gradeport.base.PortalProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
@EnableSchedulerLock(defaultLockAtMostFor = "PT1M")
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
    JdbcConnectionDetails embeddedDatabase(PortalProperties properties) {
        EmbeddedDatabase database = EmbeddedDatabase.start(properties.dataDir().resolve("database"));
        log.warn(
                "The embedded MariaDB is for trying Gradeport out: this release of the server has known security holes. For real use, connect a MariaDB server that gets updates: see docs/operating.md");
        SpringApplication.getShutdownHandlers().add(() -> stop(database));
        return database;
    }

    /// After the context: a process that is told to end while the context waits for something leaves its beans open.
    private static void stop(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    SharedClock clock(JdbcClient database) {
        return new SharedClock(new DatabaseClock(database), InstantSource.system(), System::nanoTime);
    }

    /// Locks by the database's clock, so that nodes whose clocks differ agree.
    @Bean
    LockProvider lockProvider(JdbcTemplate database) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(database)
                .usingDbTime()
                .build());
    }
}

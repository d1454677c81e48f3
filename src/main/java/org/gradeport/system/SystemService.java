package org.gradeport.system;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gradeport.database.JobLocks;
import org.gradeport.database.JobLocks.JobLock;
import org.gradeport.system.StorageStatus.Space;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The state of nodes, database, storage, jobs and switches, for administrators and operators.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class SystemService {

    private static final Logger log = LoggerFactory.getLogger(SystemService.class);

    /// Every property `enabled` of a package belongs here.
    private static final List<Switch> SWITCHES = List.of(
            new Switch("ENABLE_SCHEDULER", "gradeport.schedule.enabled"),
            new Switch("ENABLE_MAINTENANCE_SCHEDULER", "gradeport.retention.enabled"),
            new Switch("ENABLE_EMAIL_NOTIFICATIONS", "gradeport.mail.enabled"),
            new Switch("ENABLE_PERFORMANCE_MONITOR", "gradeport.metrics.enabled"));

    private final StorageStatus storage;
    private final Heartbeats heartbeats;
    private final JdbcClient database;
    private final JobLocks jobLocks;
    private final DataSource connections;
    private final Environment environment;

    SystemService(
            StorageStatus storage,
            Heartbeats heartbeats,
            JdbcClient database,
            JobLocks jobLocks,
            DataSource connections,
            Environment environment) {
        this.storage = storage;
        this.heartbeats = heartbeats;
        this.database = database;
        this.jobLocks = jobLocks;
        this.connections = connections;
        this.environment = environment;
    }

    private record Switch(String name, String property) {}

    /// A switch in the environment, such as `ENABLE_SCHEDULER`.
    public record SwitchState(String name, boolean on) {}

    /// The version of this node.
    public String version() {
        return Heartbeats.version();
    }

    /// The nodes of the last day, living nodes first; empty if the database does not answer.
    public Optional<List<NodeState>> nodes() {
        return read(heartbeats::nodes);
    }

    /// Deletes a lost node; a node that is alive comes back with its next heartbeat.
    public void forget(String node) {
        heartbeats.forget(node);
    }

    /// The jobs that one node does for all; empty if the database does not answer.
    public List<JobLock> jobs() {
        return read(jobLocks::all).orElse(List.of());
    }

    /// Empty if the database does not answer.
    public Optional<DatabaseState> database() {
        return read(() -> {
            String version =
                    database.sql("select version()").query(String.class).single();
            long start = System.nanoTime();
            database.sql("select 1").query(Integer.class).single();
            Duration latency = Duration.ofNanos(System.nanoTime() - start);
            return new DatabaseState(version, latency, isEmbedded(), pool());
        });
    }

    /// The space for files; empty if the storage does not report it.
    public Optional<Space> storage() {
        return storage.space();
    }

    /// The switches of this node, as its environment sets them.
    public List<SwitchState> switches() {
        return SWITCHES.stream()
                .map(each ->
                        new SwitchState(each.name(), environment.getRequiredProperty(each.property(), Boolean.class)))
                .toList();
    }

    private boolean isEmbedded() {
        return environment.getProperty("spring.datasource.url", "").isEmpty();
    }

    private DatabaseState.@Nullable Pool pool() {
        if (!(connections instanceof HikariDataSource hikari)) {
            return null;
        }
        HikariPoolMXBean pool = hikari.getHikariPoolMXBean();
        return new DatabaseState.Pool(
                pool.getActiveConnections(), hikari.getMaximumPoolSize(), pool.getThreadsAwaitingConnection());
    }

    private static <T> Optional<T> read(Supplier<T> query) {
        try {
            return Optional.of(query.get());
        } catch (DataAccessException e) {
            log.warn("The System view cannot read the database", e);
            return Optional.empty();
        }
    }
}

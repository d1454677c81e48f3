package org.gradeport.base;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What administrators change while the portal runs; it stands above the environment, on every node at once.
@Component
public class Settings {

    private static final Logger log = LoggerFactory.getLogger(Settings.class);

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settings(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// What was set; empty if nobody did.
    ///
    /// @param name the room and the setting, such as `export.max-records`
    public Optional<String> get(String name) {
        return database.sql("select value from setting where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    /// Sets a value of at most 1,000 characters; whoever calls has checked it and the right to set it.
    @Transactional
    public void set(String name, String value, String by) {
        database.sql("replace into setting (name, value, changed_at, changed_by) values (?, ?, ?, ?)")
                .params(name, value, Timestamp.from(clock.instant()), by)
                .update();
        events.publishEvent(new Audited(by, "setting.changed", name, value));
        log.info("{} set {} to {}", by, name, value);
    }
}

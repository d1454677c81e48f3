package org.gradeport.system;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes nodes without a process.
public record FakeNodes(JdbcClient database) {

    /// Its last heartbeat was five minutes ago.
    public void addLost(String name) {
        add(name, "utc_timestamp(6) - interval 5 minute", "null");
    }

    /// Adds a node.
    ///
    /// @param beat as SQL
    /// @param stopped as SQL
    public void add(String name, String beat, String stopped) {
        database.sql("replace into node (name, version, started_at, beat_at, stopped_at) values (?, '1', %s, %s, %s)"
                        .formatted(beat, beat, stopped))
                .param(name)
                .update();
    }

    public void delete(String name) {
        database.sql("delete from node where name = ?").param(name).update();
    }

    public void deleteAll() {
        database.sql("delete from node").update();
    }
}

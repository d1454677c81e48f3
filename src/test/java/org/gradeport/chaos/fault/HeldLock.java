package org.gradeport.chaos.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.gradeport.chaos.site.Site;
import org.jspecify.annotations.Nullable;

/// Another client of the database holds a lock: on rows, or on a whole table (a metadata lock).
final class HeldLock implements Fault {

    private final String name;
    private final List<String> statements;
    private final Site site;
    private @Nullable Connection holder;
    private volatile boolean held;
    private long id;

    private HeldLock(String name, List<String> statements, Site site) {
        this.name = name;
        this.statements = statements;
        this.site = site;
    }

    static Fault onTable(Site site) {
        return new HeldLock(
                "a metadata lock",
                List.of(
                        "lock tables export write",
                        "lock tables notice write",
                        "lock tables schedule_run write",
                        "lock tables course write"),
                site);
    }

    static Fault onRows(Site site) {
        return new HeldLock(
                "rows locked by another client",
                List.of(
                        "select id from export order by id desc limit 20 for update",
                        "select id from schedule for update",
                        "select name from shedlock for update"),
                site);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Part part() {
        return Part.DATABASE;
    }

    @Override
    public boolean cause(Random random) throws SQLException {
        String statement = statements.get(random.nextInt(statements.size()));
        Connection connection = site.database().connect();
        holder = connection;
        held = false;
        connection.setAutoCommit(false);
        try (Statement first = connection.createStatement();
                ResultSet number = first.executeQuery("select connection_id()")) {
            number.next();
            id = number.getLong(1);
        }
        // It may wait for the portals, as they wait for it.
        Thread.ofVirtual().start(() -> hold(connection, statement));
        return true;
    }

    private void hold(Connection connection, String sql) {
        try (Statement lock = connection.createStatement()) {
            lock.execute(sql);
            held = true;
        } catch (SQLException e) {
            // It was killed before it had the lock.
        }
    }

    @Override
    public void heal() throws SQLException {
        site.database().administrator().sql("kill " + id).update();
        Connection connection = holder;
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public boolean hadEffect() {
        return held;
    }

    @Override
    public int seconds(Random random) {
        return 5 + random.nextInt(7);
    }
}

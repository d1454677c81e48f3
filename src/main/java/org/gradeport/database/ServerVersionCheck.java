package org.gradeport.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Refuses an unsupported database server before any table is changed.
@Configuration(proxyBeanMethods = false)
class ServerVersionCheck {

    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;

    @Bean
    FlywayMigrationStrategy checkedFirst() {
        return flyway -> {
            check(flyway.getConfiguration().getDataSource());
            SchemaVersionCheck.check(flyway.info());
            flyway.migrate();
        };
    }

    private static void check(DataSource database) {
        try (Connection connection = database.getConnection()) {
            check(connection.getMetaData());
            RightsCheck.check(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The version of the database server could not be read", e);
        }
    }

    static void check(DatabaseMetaData server) throws SQLException {
        int major = server.getDatabaseMajorVersion();
        boolean old =
                major < OLDEST_MAJOR || (major == OLDEST_MAJOR && server.getDatabaseMinorVersion() < OLDEST_MINOR);
        if (old || !server.getDatabaseProductName().equals("MariaDB")) {
            throw new UnsupportedServerException(
                    server.getDatabaseProductName() + " " + server.getDatabaseProductVersion());
        }
    }
}

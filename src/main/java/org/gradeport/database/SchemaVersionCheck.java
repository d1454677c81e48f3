package org.gradeport.database;

import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/// Refuses tables that a newer portal has changed: this portal would read and write them wrongly.
final class SchemaVersionCheck {

    private SchemaVersionCheck() {}

    static void check(MigrationInfoService migrations) {
        List<MigrationVersion> unknown = Stream.of(migrations.applied())
                .filter(each -> each.getState().isApplied() && !each.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .toList();
        if (!unknown.isEmpty()) {
            throw new RefusedDatabaseException(
                    "A newer portal has changed the tables of this database: their version is %s, this portal knows them up to %s."
                            .formatted(unknown.getLast(), newest(migrations)),
                    "Start a portal that is as new, or restore the backup from before the upgrade. Nothing was changed.");
        }
    }

    private static MigrationVersion newest(MigrationInfoService migrations) {
        return Stream.of(migrations.all())
                .filter(each -> each.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .reduce((_, later) -> later)
                .orElse(MigrationVersion.EMPTY);
    }
}

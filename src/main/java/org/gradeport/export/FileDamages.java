package org.gradeport.export;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gradeport.database.RecordMapper;
import org.gradeport.storage.DamagedFileException.Damage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Records which files of exports were found damaged or missing.
@Component
public class FileDamages {

    private static final Logger log = LoggerFactory.getLogger(FileDamages.class);

    /// Files that are needed: an export that was run again has another file.
    private static final String NEEDED = """
            from damaged_file damaged join export on export.id = damaged.export_id
              and export.stored_as = damaged.stored_as and export.place in ('STORE', 'MOVING', 'ARCHIVE')
            """;

    private final JdbcClient database;
    private final Clock clock;

    FileDamages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A damaged file.
    ///
    /// @param export its id
    /// @param ready whether the file could be downloaded otherwise; false for an archived one
    public record DamagedFile(
            long export, String name, String ownerName, Damage damage, boolean ready, Instant foundAt) {}

    /// Logs it, and records it unless the file was moved or deleted meanwhile.
    ///
    /// @param place where the file was expected
    public void add(long export, String storedAs, FileLocation place, Damage damage) {
        try {
            database.sql("""
                            insert into damaged_file (stored_as, export_id, damage, found_at)
                            select stored_as, id, :damage, :now from export
                            where id = :export and stored_as = :name and place = :place
                            on duplicate key update damage = :damage
                            """)
                    .param("damage", damage.name())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("export", export)
                    .param("name", storedAs)
                    .param("place", place.name())
                    .update();
            log.error("The file {} of export {} is damaged: {}", storedAs, export, damage);
        } catch (DataAccessException | TransactionException e) {
            log.error(
                    "The file {} of export {} is damaged: {}; that could not be recorded", storedAs, export, damage, e);
        }
    }

    /// Forgets it, because the file is right again.
    public void remove(String storedAs) {
        database.sql("delete from damaged_file where stored_as = ?")
                .param(storedAs)
                .update();
    }

    /// Whether this file of an export is recorded.
    public boolean has(String storedAs) {
        return database.sql("select count(*) > 0 from damaged_file where stored_as = ?")
                .param(storedAs)
                .query(Boolean.class)
                .single();
    }

    /// The damaged files that are needed, the longest known first.
    public List<DamagedFile> all() {
        return database.sql("select export.id export, export.name, export.owner_name, damaged.damage, "
                        + "export.status = 'READY' ready, damaged.found_at " + NEEDED + "order by damaged.found_at")
                .query(new RecordMapper<>(DamagedFile.class))
                .list();
    }
}

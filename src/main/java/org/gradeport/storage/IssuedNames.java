package org.gradeport.storage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The names that this database has issued for files. A file with another name is not its own and is never deleted:
/// it may be of another database, or of a time after the backup from which this one was restored.
@Component
public class IssuedNames {

    private static final int RANDOM_DIGITS = 8;

    private final StoreOwner owner;
    private final JdbcClient database;

    IssuedNames(StoreOwner owner, JdbcClient database) {
        this.owner = owner;
        this.database = database;
    }

    /// Records a new name before its file is written.
    public String issue(long export, int run, String extension) {
        String random = UUID.randomUUID().toString().substring(0, RANDOM_DIGITS);
        String name = new StoredName(owner.id(), export, run, random, extension).toString();
        database.sql("insert into issued_file (name, export_id, run, issued_at) values (?, ?, ?, utc_timestamp(6))")
                .params(name, export, run)
                .update();
        return name;
    }

    /// The names of this run of an export.
    public List<String> ofRun(long export, int run) {
        return find("run = ?", export, run);
    }

    /// The names of all runs of an export before this one.
    public List<String> ofRunsBefore(long export, int run) {
        return find("run < ?", export, run);
    }

    private List<String> find(String condition, long export, int run) {
        return database.sql("select name from issued_file where export_id = ? and " + condition)
                .params(export, run)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /// Those of the names that this database has issued.
    public Set<String> among(Collection<String> names) {
        return new HashSet<>(database.sql("select name from issued_file where name in (:names)")
                .param("names", names)
                .query((row, _) -> row.getString("name"))
                .list());
    }

    /// Forgets names that were issued before that moment, and whose files no export has needed since then.
    public void forgetBefore(Instant moment) {
        database.sql("""
                        delete from issued_file where issued_at < :moment and not exists (
                          select 1 from export_file needed
                          where needed.id = issued_file.export_id and needed.stored_as = issued_file.name
                            and (needed.place <> 'GONE' or coalesce(archive_until, expires_at) >= :moment))
                        """).param("moment", Timestamp.from(moment)).update();
    }
}

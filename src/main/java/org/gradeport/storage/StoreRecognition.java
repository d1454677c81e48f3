package org.gradeport.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whose files a store without an owner holds. Files that no database claims, such as those of crashed runs, do not
/// count.
final class StoreRecognition {

    private static final int BATCH = 500;

    private final ExportStorage files;
    private final String id;
    private final JdbcClient database;
    private int all;
    private int known;
    private int foreign;

    StoreRecognition(ExportStorage files, String id, JdbcClient database) {
        this.files = files;
        this.id = id;
        this.database = database;
    }

    void read() throws IOException {
        List<List<String>> batches;
        try (Stream<String> names = files.list()) {
            batches = names.filter(name -> StoredName.parse(name).isPresent())
                    .gather(Gatherers.windowFixed(BATCH))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (List<String> batch : batches) {
            read(batch);
        }
    }

    private void read(List<String> names) throws IOException {
        Map<String, Long> sizes = sizes(names);
        for (String name : names) {
            all++;
            String issuer = StoredName.parse(name).orElseThrow().database();
            Long size = sizes.get(name);
            if (issuer.equals(id) || (size != null && size == files.size(name))) {
                known++;
            } else if (!issuer.isEmpty() || size != null) {
                foreign++;
            }
        }
    }

    /// The recorded sizes of the files that the database needs.
    private Map<String, Long> sizes(List<String> names) {
        Map<String, Long> sizes = new HashMap<>();
        database.sql("""
                        select stored_as, size_bytes from export_file
                        where id in (:ids) and stored_as in (:names) and place <> 'GONE'
                        """)
                .param("ids", StoredName.exports(names))
                .param("names", names)
                .query(row -> {
                    sizes.put(row.getString("stored_as"), row.getLong("size_bytes"));
                });
        return sizes;
    }

    boolean isOurs() {
        return all == 0 || known > foreign;
    }

    @Override
    public String toString() {
        return "%d of its %d files".formatted(known, all);
    }
}

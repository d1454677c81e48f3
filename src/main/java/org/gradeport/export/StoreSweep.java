package org.gradeport.export;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.storage.ExportStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Removes, at the start, what runs left that died between storing a file and announcing it.
@Component
class StoreSweep {

    private static final Logger log = LoggerFactory.getLogger(StoreSweep.class);
    private static final Pattern NAME = Pattern.compile("(\\d+)-(\\d+)\\..+");

    private final ExportStorage storage;
    private final ExportFiles files;
    private final JdbcClient database;

    StoreSweep(ExportStorage storage, ExportFiles files, JdbcClient database) {
        this.storage = storage;
        this.files = files;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        try {
            int pending = storage.sweep();
            List<String> orphans = orphans();
            orphans.forEach(files::remove);
            if (pending + orphans.size() > 0) {
                log.info("Removed {} files of runs that had died", pending + orphans.size());
            }
        } catch (IOException e) {
            log.warn("The store could not be swept; the next start tries again", e);
        }
    }

    private List<String> orphans() throws IOException {
        try (Stream<String> names = storage.list()) {
            return names.filter(this::isOrphan).toList();
        }
    }

    /// A name that is not of our making is not ours to remove.
    private boolean isOrphan(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() && !isNeeded(name, Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /// A run that is going on, here or on another node, announces its file in a moment.
    private boolean isNeeded(String name, long id, int run) {
        return database.sql("""
                        select count(*) > 0 from export
                        where id = :id and (stored_as = :name or (status = 'RUNNING' and run = :run))
                        """)
                .param("id", id)
                .param("name", name)
                .param("run", run)
                .query(Boolean.class)
                .single();
    }
}

package org.gradeport.chaos.load;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gradeport.chaos.site.Api.Answer;
import org.gradeport.chaos.site.Site;
import org.springframework.dao.DataAccessException;

/// Requests exports, each with a key of its own, and remembers which were accepted.
final class Exports implements Use {

    private static final String PATH = "/api/v1/import-export/exports";
    private static final int MOST_OPEN = 8;

    /// Each dataset and format as often as it is here; PDF because it takes seconds.
    private static final List<String> KINDS = List.of(
            "courses csv",
            "courses csv",
            "courses excel",
            "students csv",
            "students csv",
            "students excel",
            "students pdf");

    private final Map<Long, String> accepted = new ConcurrentHashMap<>();
    private final Queue<Asked> unanswered = new ArrayDeque<>();
    private final Site site;

    private record Asked(String key, String body) {}

    Exports(Site site) {
        this.site = site;
    }

    /// The keys of the accepted exports by their ids.
    Map<Long, String> accepted() {
        return Map.copyOf(accepted);
    }

    @Override
    public void once(Random random) throws IOException {
        if (open() >= MOST_OPEN) {
            return;
        }
        String[] kind = KINDS.get(random.nextInt(KINDS.size())).split(" ", -1);
        unanswered.add(new Asked(
                UUID.randomUUID().toString(),
                "{\"export_type\":\"%s\",\"export_format\":\"%s\"}".formatted(kind[0], kind[1])));
        flush(random);
        if (random.nextInt(12) == 0) {
            cancelOne(random);
        }
    }

    /// Two cores make fewer exports than the test can request, and each check waits for all of them.
    private int open() {
        try {
            return site.database()
                    .administrator()
                    .sql("select count(*) from gradeport.export where status in ('QUEUED', 'RUNNING')")
                    .query(Integer.class)
                    .single();
        } catch (DataAccessException e) {
            return 0;
        }
    }

    @Override
    public void flush(Random random) throws IOException {
        while (!unanswered.isEmpty() && ask(unanswered.element(), random)) {
            unanswered.remove();
        }
        if (!unanswered.isEmpty()) {
            throw new IOException("An export is not accepted yet");
        }
    }

    private boolean ask(Asked asked, Random random) throws IOException {
        Answer answer =
                site.portals().get(random.nextInt(2)).api().create(PATH, asked.body(), site.token(), asked.key());
        if (!answer.isSuccess()) {
            return false;
        }
        accepted.put(answer.json().get("id").asLong(), asked.key());
        return true;
    }

    private void cancelOne(Random random) throws IOException {
        Long last = accepted.keySet().stream().max(Long::compare).orElse(0L);
        Answer _ = site.call(random, "DELETE", PATH + "/" + last, "");
    }
}

package org.gradeport.chaos.load;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradeport.chaos.site.Api.Answer;
import org.gradeport.chaos.site.Site;
import org.springframework.dao.DataAccessException;

/// Six schedules, one of which is due every ten seconds; each second one mails its results.
public final class Schedules {

    /// How the names of those that mail begin.
    public static final String NAME = "Mailed";

    /// The recipients of each mailed run.
    public static final List<String> RECIPIENTS = List.of("head@school.example", "office@school.example");

    private static final String MAILED = """
            ,"notify":{"owner":false,"addresses":["head@school.example","office@school.example"],"attach":true}""";

    private static final String QUIET = """
            ,"notify":{"owner":false,"addresses":[]}""";

    private static final List<String> REQUESTS =
            List.of("courses csv", "students csv", "courses excel", "students excel", "courses csv", "students pdf");

    private static final String PATH = "/api/v1/export-schedules";

    private final List<Long> ids = new ArrayList<>();
    private final List<Interval> pauses = new ArrayList<>();
    private final Site site;
    private final Clock clock;
    private Instant pausedFrom = Instant.MAX;

    Schedules(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    void create() throws IOException {
        for (int i = 0; i < REQUESTS.size(); i++) {
            String[] kind = REQUESTS.get(i).split(" ", -1);
            boolean mailed = i % 2 == 0;
            Answer made = site.demand("POST", PATH, """
                    {"name":"%s %d","cron":"%d * * * * *","zone":"UTC","missed":"run","overlap":"queue",
                     "request":{"export_type":"%s","export_format":"%s"}%s}""".formatted(
                            mailed ? NAME : "Quiet", i, 10 * i, kind[0], kind[1], mailed ? MAILED : QUIET));
            ids.add(made.json().get("id").asLong());
        }
    }

    /// Pauses them once none is overdue, because a due time within a pause is no missed one; false if a call failed.
    boolean pause(Random random) throws IOException {
        Instant begun = clock.instant();
        if (isOverdue()) {
            return false;
        }
        pausedFrom = begun.isBefore(pausedFrom) ? begun : pausedFrom;
        return all("pause", random);
    }

    /// Resumes them; false if a call failed.
    boolean resume(Random random) throws IOException {
        boolean resumed = all("resume", random);
        if (resumed) {
            pauses.add(new Interval(pausedFrom, clock.instant()));
            pausedFrom = Instant.MAX;
        }
        return resumed;
    }

    List<Interval> pauses() {
        return List.copyOf(pauses);
    }

    private boolean all(String call, Random random) throws IOException {
        boolean done = true;
        for (long id : ids) {
            done &= site.call(random, "POST", "%s/%d/%s".formatted(PATH, id, call), "{}")
                    .isSuccess();
        }
        return done;
    }

    private boolean isOverdue() throws IOException {
        try {
            return site.database()
                            .administrator()
                            .sql("select count(*) from gradeport.schedule where next_due <= utc_timestamp(6)")
                            .query(Integer.class)
                            .single()
                    > 0;
        } catch (DataAccessException e) {
            throw new IOException(e);
        }
    }
}

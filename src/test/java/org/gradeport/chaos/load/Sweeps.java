package org.gradeport.chaos.load;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.chaos.site.Api.Answer;
import org.gradeport.chaos.site.Site;
import org.springframework.dao.DataAccessException;

/// Lets the oldest files expire and sweeps them: CSV to the archive, and from there for good; others at once.
public final class Sweeps implements Use {

    private static final int YOUNG = 40;

    private final AtomicInteger done = new AtomicInteger();
    private final Site site;

    Sweeps(Site site) {
        this.site = site;
    }

    /// The sweeps that ended well.
    public int done() {
        return done.get();
    }

    void policy() throws IOException {
        String path = "/api/v1/retention/policy";
        int version = site.demand("GET", path, "").json().get("version").asInt();
        Answer _ = site.demand("PUT", path, """
                {"version":%d,"default":{"action":"delete","days":1},
                 "rules":[{"export_format":"csv","action":"archive","days":1,"archive_days":30}]}""".formatted(version));
    }

    @Override
    public void once(Random random) throws IOException {
        age(random.nextBoolean() ? 10 : 40);
        boolean _ = sweep(random);
    }

    /// Sweeps; false if another sweep holds the lock, or the files changed since the preview.
    public boolean sweep(Random random) throws IOException {
        Answer preview = site.call(random, "GET", "/api/v1/retention/preview", "");
        if (!preview.isSuccess()) {
            return false;
        }
        String token = preview.json().get("token").asString();
        Answer run = site.call(random, "POST", "/api/v1/retention/run", "{\"token\":\"%s\"}".formatted(token));
        boolean ended = run.isSuccess() && run.json().get("outcome").asString().equals("done");
        if (ended) {
            done.incrementAndGet();
        }
        return ended;
    }

    /// Makes all but the newest exports whose mails were sent this many days older: no test waits for days.
    private void age(int days) throws IOException {
        try {
            int _ = site.database().administrator().sql("""
                            update gradeport.export set finished_at = finished_at - interval ? day,
                              expires_at = finished_at + interval 1 day,
                              archive_until = if(fate = 'ARCHIVE', expires_at + interval 30 day, archive_until), version = version + 1
                            where place = 'STORE' and status = 'READY' and expires_at > utc_timestamp(6)
                              and id not in (select export_id from gradeport.notice where status = 'WAITING' and export_id > 0)
                              and id < (select * from (select max(id) - ? from gradeport.export) newest)
                            """).params(days, YOUNG).update();
        } catch (DataAccessException e) {
            throw new IOException(e);
        }
    }
}

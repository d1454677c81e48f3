package org.gradeport.chaos.load;

import java.io.IOException;
import java.util.List;
import org.gradeport.chaos.site.Api.Answer;
import org.gradeport.chaos.site.Site;

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

    private final Site site;

    Schedules(Site site) {
        this.site = site;
    }

    void create() throws IOException {
        for (int i = 0; i < REQUESTS.size(); i++) {
            String[] kind = REQUESTS.get(i).split(" ", -1);
            boolean mailed = i % 2 == 0;
            Answer _ = site.demand("POST", "/api/v1/export-schedules", """
                    {"name":"%s %d","cron":"%d * * * * *","zone":"UTC","missed":"run","overlap":"queue",
                     "request":{"export_type":"%s","export_format":"%s"}%s}""".formatted(
                            mailed ? NAME : "Quiet", i, 10 * i, kind[0], kind[1], mailed ? MAILED : QUIET));
        }
    }
}

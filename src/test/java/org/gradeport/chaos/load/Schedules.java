package org.gradeport.chaos.load;

import java.io.IOException;
import java.util.List;
import org.gradeport.chaos.site.Api.Answer;
import org.gradeport.chaos.site.Site;

/// Three schedules that are due several times a minute, two of which mail their results.
public final class Schedules {

    /// The recipients of each mailed run.
    public static final List<String> RECIPIENTS = List.of("head@school.example", "office@school.example");

    private static final List<String> BODIES = List.of("""
            {"name":"Courses","cron":"*/15 * * * * *","zone":"UTC","missed":"run","overlap":"queue",
             "request":{"export_type":"courses","export_format":"csv"},
             "notify":{"owner":false,"addresses":["head@school.example","office@school.example"]}}""", """
            {"name":"Students","cron":"5/30 * * * * *","zone":"UTC","missed":"run","overlap":"queue",
             "request":{"export_type":"students","export_format":"excel"},
             "notify":{"owner":false,"addresses":["head@school.example","office@school.example"],"attach":true}}""", """
            {"name":"Each minute","cron":"* * * * *","zone":"Asia/Kolkata","missed":"run","overlap":"skip",
             "request":{"export_type":"students","export_format":"pdf"}}""");

    private final Site site;

    Schedules(Site site) {
        this.site = site;
    }

    void create() throws IOException {
        for (String body : BODIES) {
            Answer _ = site.demand("POST", "/api/v1/export-schedules", body);
        }
    }
}

package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.metrics.ReportHealth;
import org.springframework.stereotype.Component;

/// A report that is an hour overdue.
@Component
record LateReportSource(ReportHealth reportHealth) implements AttentionSource {

    @Override
    public String kind() {
        return "late-report";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return reportHealth
                .late(now)
                .map(due -> Concern.of(kind(), due.period().firstDay(), Tone.BAD, due.at(), due.at())
                        .withRemedies(Remedy.open("dashboard")))
                .stream()
                .toList();
    }
}

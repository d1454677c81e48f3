package org.gradeport.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// To whom a report is mailed, and how often.
///
/// @param since when it was so decided; what was over before is not sent
public record ReportPlan(ReportFrequency frequency, List<String> recipients, Instant since) {

    /// When people come to work, and the totals of the day before are there.
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    static final ReportPlan NONE = new ReportPlan(ReportFrequency.OFF, List.of(), Instant.EPOCH);

    public ReportPlan {
        recipients = List.copyOf(recipients);
    }

    /// A report that should have been sent by now.
    ///
    /// @param at from when on
    public record DueReport(Period period, Instant at) {}

    /// The last one that is due; whoever calls knows whether it was sent.
    public Optional<DueReport> due(Instant now, ZoneId zone) {
        if (frequency == ReportFrequency.OFF || recipients.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        DueReport last = at(today, zone);
        DueReport due = last.at().isAfter(now) ? at(last.period().lastDay(), zone) : last;
        return Optional.of(due).filter(each -> each.at().isAfter(since));
    }

    /// When the next one comes; empty while none is to come.
    public Optional<Instant> next(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return frequency == ReportFrequency.OFF || recipients.isEmpty()
                ? Optional.empty()
                : today.datesUntil(today.plusDays(33))
                        .map(day -> at(day, zone).at())
                        .filter(at -> at.isAfter(now))
                        .findFirst();
    }

    private DueReport at(LocalDate day, ZoneId zone) {
        Period period = frequency.lastEnded(day, zone);
        LocalDate after = period.lastDay().plusDays(1);
        return new DueReport(period, after.atTime(MORNING).atZone(zone).toInstant());
    }

    /// Whether it is long overdue.
    public static boolean isLate(DueReport due, Instant now) {
        return Duration.between(due.at(), now).compareTo(Duration.ofHours(1)) > 0;
    }
}

package org.gradeport.metrics.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gradeport.metrics.Period;

/// To whom a report is mailed, and how often.
///
/// @param since when it was so decided; what was over before is not sent
public record ReportPlan(Frequency frequency, List<String> recipients, Instant since) {

    /// When people come to work, and the totals of the day before are there.
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    static final ReportPlan NONE = new ReportPlan(Frequency.OFF, List.of(), Instant.EPOCH);

    public ReportPlan {
        recipients = List.copyOf(recipients);
    }

    /// A report that should have been sent by now.
    ///
    /// @param at from when on
    record Due(Period period, Instant at) {}

    /// The last one that is due; whoever calls knows whether it was sent.
    Optional<Due> due(Instant now, ZoneId zone) {
        if (frequency == Frequency.OFF || recipients.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        Due last = at(today, zone);
        Due due = last.at().isAfter(now) ? at(last.period().lastDay(), zone) : last;
        return Optional.of(due).filter(each -> each.at().isAfter(since));
    }

    /// When the next one comes; empty while none is to come.
    public Optional<Instant> next(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return frequency == Frequency.OFF || recipients.isEmpty()
                ? Optional.empty()
                : today.datesUntil(today.plusDays(33))
                        .map(day -> at(day, zone).at())
                        .filter(at -> at.isAfter(now))
                        .findFirst();
    }

    private Due at(LocalDate day, ZoneId zone) {
        Period period = frequency.before(day, zone);
        LocalDate after = period.lastDay().plusDays(1);
        return new Due(period, after.atTime(MORNING).atZone(zone).toInstant());
    }

    /// Whether it is long overdue.
    static boolean isLate(Due due, Instant now) {
        return Duration.between(due.at(), now).compareTo(Duration.ofHours(1)) > 0;
    }
}

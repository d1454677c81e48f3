package org.gradeport.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The recipients and the frequency of report mails.
///
/// @param since when it was made; periods that ended before get no report
public record ReportPlan(ReportFrequency frequency, List<String> recipients, Instant since) {

    /// The working day begins, and the totals of the day before exist.
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    static final ReportPlan NONE = new ReportPlan(ReportFrequency.OFF, List.of(), Instant.EPOCH);

    public ReportPlan {
        recipients = List.copyOf(recipients);
    }

    /// A report that is due.
    ///
    /// @param at when it became due
    public record DueReport(Period period, Instant at) {}

    /// The last report that is due, whether it was sent or not.
    public Optional<DueReport> due(Instant now, ZoneId zone) {
        if (frequency == ReportFrequency.OFF || recipients.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        DueReport last = at(today, zone);
        DueReport due = last.at().isAfter(now) ? at(last.period().lastDay(), zone) : last;
        return Optional.of(due).filter(each -> each.at().isAfter(since));
    }

    /// When the next report is due; empty without one.
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
}

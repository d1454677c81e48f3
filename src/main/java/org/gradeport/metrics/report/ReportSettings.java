package org.gradeport.metrics.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gradeport.base.Settings;
import org.gradeport.base.Texts;
import org.gradeport.export.EmailAddresses;
import org.gradeport.metrics.ReportFrequency;
import org.gradeport.metrics.ReportPlan;
import org.gradeport.table.InvalidValueException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads and changes the plan of report mails.
@Component
public class ReportSettings {

    private static final String FREQUENCY = "metrics.report.frequency";
    private static final String RECIPIENTS = "metrics.report.recipients";
    private static final String SINCE = "metrics.report.since";
    private static final int MOST = 20;
    /// The limit of a setting.
    private static final int LENGTH = 1_000;

    private final Settings settings;
    private final Clock clock;

    ReportSettings(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public ReportPlan plan() {
        return new ReportPlan(
                settings.get(FREQUENCY).map(ReportFrequency::valueOf).orElse(ReportFrequency.OFF),
                settings.get(RECIPIENTS).map(ReportSettings::split).orElse(List.of()),
                settings.get(SINCE).map(Instant::parse).orElse(Instant.EPOCH));
    }

    /// A new frequency starts a new plan; new recipients do not.
    @Transactional
    public void change(ReportFrequency frequency, List<String> recipients, String by) {
        String joined = String.join(",", check(frequency, recipients));
        if (plan().frequency() != frequency) {
            settings.set(SINCE, clock.instant().toString(), by);
        }
        settings.set(FREQUENCY, frequency.name(), by);
        settings.set(RECIPIENTS, joined, by);
    }

    private static List<String> check(ReportFrequency frequency, List<String> recipients) {
        List<String> addresses = recipients.stream()
                .map(each -> EmailAddresses.check("recipients", each))
                .distinct()
                .toList();
        boolean none = addresses.isEmpty() && frequency != ReportFrequency.OFF;
        if (none || addresses.size() > MOST || String.join(",", addresses).length() > LENGTH) {
            throw new InvalidValueException("recipients", Texts.say("report.refused.recipients", MOST), List.of());
        }
        return addresses;
    }

    private static List<String> split(String joined) {
        return Arrays.stream(joined.split(",")).filter(each -> !each.isEmpty()).toList();
    }
}

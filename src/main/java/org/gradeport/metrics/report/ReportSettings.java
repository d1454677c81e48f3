package org.gradeport.metrics.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.Settings;
import org.gradeport.base.Texts;
import org.gradeport.export.Addresses;
import org.gradeport.table.InvalidValueException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what administrators say about reports by mail.
@Component
class ReportSettings {

    private static final String FREQUENCY = "metrics.report.frequency";
    private static final String RECIPIENTS = "metrics.report.recipients";
    private static final String SINCE = "metrics.report.since";
    private static final int MOST = 20;
    /// As much as a setting holds.
    private static final int LENGTH = 1_000;

    private final Settings settings;
    private final Clock clock;

    ReportSettings(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    ReportPlan plan() {
        return new ReportPlan(
                settings.get(FREQUENCY).map(Frequency::valueOf).orElse(Frequency.OFF),
                settings.get(RECIPIENTS).map(ReportSettings::split).orElse(List.of()),
                settings.get(SINCE).map(Instant::parse).orElse(Instant.EPOCH));
    }

    /// Another frequency begins anew; other recipients do not.
    @Transactional
    public void change(Frequency frequency, List<String> recipients, String by) {
        String joined = String.join(",", check(frequency, recipients));
        if (plan().frequency() != frequency) {
            settings.set(SINCE, clock.instant().toString(), by);
        }
        settings.set(FREQUENCY, frequency.name(), by);
        settings.set(RECIPIENTS, joined, by);
    }

    private static List<String> check(Frequency frequency, List<String> recipients) {
        List<String> addresses = recipients.stream()
                .map(each -> Addresses.check("recipients", each))
                .distinct()
                .toList();
        boolean none = addresses.isEmpty() && frequency != Frequency.OFF;
        if (none || addresses.size() > MOST || String.join(",", addresses).length() > LENGTH) {
            throw new InvalidValueException("recipients", Texts.say("report.refused.recipients", MOST), List.of());
        }
        return addresses;
    }

    private static List<String> split(String joined) {
        return Arrays.stream(joined.split(",")).filter(each -> !each.isEmpty()).toList();
    }

    static String word(Frequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT);
    }
}

package org.gradeport.metrics.report;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gradeport.attention.Concern;
import org.gradeport.base.MessageFormatter;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Texts;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.Labels;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a report reads, in the language of whoever asks for it.
@Component
class ReportFormatter {

    static final String NONE = "–";

    private final QuantityFormatter quantityFormatter;
    private final TimeFormatter timeFormatter;
    private final Labels labels;
    private final MessageFormatter messageFormatter;
    private final ZoneId zone;

    ReportFormatter(
            QuantityFormatter quantityFormatter,
            TimeFormatter timeFormatter,
            Labels labels,
            MessageFormatter messageFormatter,
            PortalProperties portal) {
        this.quantityFormatter = quantityFormatter;
        this.timeFormatter = timeFormatter;
        this.labels = labels;
        this.messageFormatter = messageFormatter;
        this.zone = portal.zone();
    }

    String say(String key, Object... arguments) {
        return Texts.say(key, arguments);
    }

    String count(long number) {
        return quantityFormatter.count(number);
    }

    String duration(@Nullable Duration length) {
        return length == null ? NONE : quantityFormatter.duration(length);
    }

    String size(@Nullable Long bytes) {
        return bytes == null ? NONE : quantityFormatter.size(bytes);
    }

    String rate(@Nullable Double rowsPerSecond) {
        return rowsPerSecond == null ? NONE : count(Math.round(rowsPerSecond));
    }

    /// Whole only if nothing failed.
    String percent(@Nullable Double share) {
        return share == null ? NONE : decimal(Math.floor(share * 1_000) / 10) + " %";
    }

    String decimal(double value) {
        NumberFormat format = NumberFormat.getInstance(Texts.locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /// How the success rate stands against the stretch before.
    String change(Tally now, Tally then) {
        Double is = now.successRate();
        Double was = then.successRate();
        if (is == null || was == null) {
            return say("report.before.none");
        }
        double points = 100 * (is - was);
        String key = Math.abs(points) < 0.05 ? "same" : points < 0 ? "down" : "up";
        return say("report.before." + key, decimal(Math.abs(points)));
    }

    String dataset(String name) {
        return Texts.say(labels.dataset(name));
    }

    String format(String name) {
        return Texts.say(labels.format(name));
    }

    String failure(FailureClass failure) {
        return say("export.failure." + failure.name().toLowerCase(Locale.ROOT));
    }

    String cause(Concern concern) {
        return messageFormatter.format(concern.cause());
    }

    String fix(Concern concern) {
        return messageFormatter.format(concern.fix());
    }

    /// With its year, since a report is kept.
    String span(Period period) {
        Instant last = period.until().minusNanos(1);
        String end = at(last, "d MMM uuuu");
        String start = at(period.from(), at(period.from(), "uuuu").equals(at(last, "uuuu")) ? "d MMM" : "d MMM uuuu");
        return end.startsWith(start) ? end : start + " \u2013 " + end;
    }

    String exact(Instant moment) {
        return timeFormatter.exact(moment);
    }

    String slot(Instant start, Period period) {
        return at(start, period.hourly() ? "HH:mm" : "d MMM");
    }

    /// On one line, however narrow its column.
    String moment(Instant moment) {
        return at(moment, "d\u00a0MMM\u00a0HH:mm");
    }

    private String at(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Texts.locale()).format(moment.atZone(zone));
    }
}

package org.gradeport.metrics;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.FailureClass;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Formats the figures of runs in the reader's language; a dash for null.
@Component
public class StatisticsFormatter {

    public static final String NONE = "–";

    private final QuantityFormatter quantities;
    private final Datasets datasets;
    private final Formats formats;
    private final ZoneId zone;

    StatisticsFormatter(QuantityFormatter quantities, Datasets datasets, Formats formats, PortalProperties portal) {
        this.quantities = quantities;
        this.datasets = datasets;
        this.formats = formats;
        this.zone = portal.zone();
    }

    public String count(long number) {
        return quantities.count(number);
    }

    public String duration(@Nullable Duration length) {
        return length == null ? NONE : quantities.duration(length);
    }

    public String size(@Nullable Long bytes) {
        return bytes == null ? NONE : quantities.size(bytes);
    }

    public String rate(@Nullable Double rowsPerSecond) {
        return rowsPerSecond == null ? NONE : count(Math.round(rowsPerSecond));
    }

    /// Such as `98.4 %`; `100 %` only if nothing failed.
    public String percent(@Nullable Double share) {
        return share == null ? NONE : decimal(Math.floor(share * 1_000) / 10) + " %";
    }

    /// A number with at most one digit after the point.
    public String decimal(double value) {
        NumberFormat format = NumberFormat.getInstance(Texts.locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /// The label of a dataset, such as `Grades`; the name of one that does not exist any more.
    public String dataset(String name) {
        return Texts.say(datasets.find(name).map(Dataset::label).orElse(name));
    }

    /// The label of a format, such as `Excel`; the name of one that does not exist any more.
    public String format(String name) {
        return Texts.say(formats.find(name).map(ExportFormat::label).orElse(name));
    }

    public String failure(FailureClass failure) {
        return Texts.say("export.failure." + failure.name().toLowerCase(Locale.ROOT));
    }

    /// Such as `14:00`, or `9 Nov`.
    public String slot(Instant start, Period period) {
        return at(start, period.hourly() ? "HH:mm" : "d MMM");
    }

    /// A moment in the portal's zone by a pattern of `DateTimeFormatter`.
    public String at(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Texts.locale()).format(moment.atZone(zone));
    }
}

package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.metrics.Labels;
import org.gradeport.metrics.Period;
import org.jspecify.annotations.Nullable;

/// How the dashboard's figures read.
@SpringComponent
class DashboardFormatter {

    private final QuantityFormatter quantityFormatter;
    private final Labels labels;
    private final PortalProperties portal;

    DashboardFormatter(QuantityFormatter quantityFormatter, Labels labels, PortalProperties portal) {
        this.quantityFormatter = quantityFormatter;
        this.labels = labels;
        this.portal = portal;
    }

    String count(long number) {
        return quantityFormatter.count(number);
    }

    String size(@Nullable Long bytes) {
        return bytes == null ? Kpi.NONE : quantityFormatter.size(bytes);
    }

    String duration(@Nullable Duration length) {
        return length == null ? Kpi.NONE : quantityFormatter.duration(length);
    }

    String rate(@Nullable Double rowsPerSecond) {
        return rowsPerSecond == null ? Kpi.NONE : quantityFormatter.count(Math.round(rowsPerSecond));
    }

    /// Such as `98.4 %`; whole only if nothing failed.
    String percent(@Nullable Double share) {
        return share == null ? Kpi.NONE : decimal(Math.floor(share * 1_000) / 10) + " %";
    }

    String decimal(double value) {
        NumberFormat format = NumberFormat.getInstance(UI.getCurrent().getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    String dataset(String name) {
        return translate(labels.dataset(name));
    }

    String format(String name) {
        return translate(labels.format(name));
    }

    /// Such as `14:00`, or `9 Nov`.
    String timeSlot(Instant start, Period period) {
        return at(start, period.hourly() ? "HH:mm" : "d MMM");
    }

    /// Such as `Mon 9 Nov, 14:00 – 15:00`, or `Monday, 9 November`.
    String timeSlotInFull(Instant start, Instant end, Period period) {
        return period.hourly()
                ? translate("dashboard.hour", at(start, "EEE d MMM"), at(start, "HH:mm"), at(end, "HH:mm"))
                : at(start, "EEEE, d MMMM");
    }

    String time(Instant moment) {
        return at(moment, "HH:mm:ss");
    }

    private String at(Instant moment, String pattern) {
        ZonedDateTime local = moment.atZone(portal.zone());
        return DateTimeFormatter.ofPattern(pattern, UI.getCurrent().getLocale()).format(local);
    }
}

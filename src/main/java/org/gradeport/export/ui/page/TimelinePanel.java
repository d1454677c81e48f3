package org.gradeport.export.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.TimelineEntry;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;

/// The timeline of an export.
public final class TimelinePanel extends Panel {

    private final QuantityFormatter figures;
    private final TimeFormatter times;

    TimelinePanel(QuantityFormatter figures, TimeFormatter times, List<TimelineEntry> entries) {
        super(translate("export.page.timeline"));
        this.figures = figures;
        this.times = times;
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        Instant before = Instant.MAX;
        for (TimelineEntry timelineEntry : entries) {
            list.add(item(timelineEntry, before));
            before = timelineEntry.at();
        }
        add(list);
    }

    private ListItem item(TimelineEntry timelineEntry, Instant before) {
        Span what = new Span(what(timelineEntry));
        what.addClassName("timeline-entry");
        Div when = new Div(RelativeTime.of(times, timelineEntry.at()));
        when.addClassName("tiny");
        if (before.isBefore(timelineEntry.at())) {
            String later = figures.duration(Duration.between(before, timelineEntry.at()));
            when.add(new Span(" · " + getTranslation("export.page.later", later)));
        }
        ListItem item = new ListItem(what, when);
        item.addClassName("timeline-" + timelineEntry.kind().replace('_', '-'));
        if (timelineEntry.detail() != null) {
            Div detail = new Div(timelineEntry.detail());
            detail.addClassNames("tiny", "detail");
            item.add(detail);
        }
        return item;
    }

    private String what(TimelineEntry timelineEntry) {
        String key = "export.timeline." + timelineEntry.kind().replace('_', '-');
        return timelineEntry.by() == null
                ? getTranslation(key)
                : getTranslation("export.timeline.by", getTranslation(key), timelineEntry.by());
    }
}

package org.gradeport.export.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.export.TimelineEntry;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;

/// What happened when, and who did it.
public final class TimelinePanel extends Panel {

    private final ExportSite site;

    TimelinePanel(ExportSite site, List<TimelineEntry> moments) {
        super(translate("export.one.timeline"));
        this.site = site;
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        Instant before = Instant.MAX;
        for (TimelineEntry timelineEntry : moments) {
            list.add(item(timelineEntry, before));
            before = timelineEntry.at();
        }
        add(list);
    }

    private ListItem item(TimelineEntry timelineEntry, Instant before) {
        Span what = new Span(what(timelineEntry));
        what.addClassName("moment");
        Div when = new Div(RelativeTime.of(site.moments(), timelineEntry.at()));
        when.addClassName("tiny");
        if (before.isBefore(timelineEntry.at())) {
            String later = site.figures().duration(Duration.between(before, timelineEntry.at()));
            when.add(new Span(" · " + getTranslation("export.one.later", later)));
        }
        ListItem item = new ListItem(what, when);
        item.addClassName("moment-" + timelineEntry.kind().replace('_', '-'));
        if (timelineEntry.detail() != null) {
            Div detail = new Div(timelineEntry.detail());
            detail.addClassNames("tiny", "detail");
            item.add(detail);
        }
        return item;
    }

    private String what(TimelineEntry timelineEntry) {
        String key = "export.moment." + timelineEntry.kind().replace('_', '-');
        return timelineEntry.by() == null
                ? getTranslation(key)
                : getTranslation("export.moment.by", getTranslation(key), timelineEntry.by());
    }
}

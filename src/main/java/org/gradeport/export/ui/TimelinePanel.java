package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Panel;
import org.gradeport.export.ExportMoment;

/// What happened when, and who did it.
final class TimelinePanel extends Panel {

    private final ExportSite site;

    TimelinePanel(ExportSite site, List<ExportMoment> moments) {
        super(translate("export.one.timeline"));
        this.site = site;
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        Instant before = Instant.MAX;
        for (ExportMoment moment : moments) {
            list.add(item(moment, before));
            before = moment.at();
        }
        add(list);
    }

    private ListItem item(ExportMoment moment, Instant before) {
        Span what = new Span(what(moment));
        what.addClassName("moment");
        Div when = new Div(site.moments().show(moment.at()));
        when.addClassName("tiny");
        if (before.isBefore(moment.at())) {
            String later = site.figures().duration(Duration.between(before, moment.at()));
            when.add(new Span(" · " + getTranslation("export.one.later", later)));
        }
        ListItem item = new ListItem(what, when);
        item.addClassName("moment-" + moment.kind().replace('_', '-'));
        if (moment.detail() != null) {
            Div detail = new Div(moment.detail());
            detail.addClassNames("tiny", "detail");
            item.add(detail);
        }
        return item;
    }

    private String what(ExportMoment moment) {
        String key = "export.moment." + moment.kind().replace('_', '-');
        return moment.by() == null
                ? getTranslation(key)
                : getTranslation("export.moment.by", getTranslation(key), moment.by());
    }
}

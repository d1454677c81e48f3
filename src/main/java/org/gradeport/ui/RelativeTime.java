package org.gradeport.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.gradeport.base.Texts;
import org.gradeport.base.TimeFormatter;
import org.jspecify.annotations.Nullable;

/// A time as a `<time>` element: relative text, with the exact time on hover and for screen readers.
@Tag("time")
public final class RelativeTime extends Span {

    private RelativeTime(TimeFormatter timeFormatter, Instant moment) {
        super(timeFormatter.relative(moment));
        setTitle(timeFormatter.exact(moment));
        getElement().setAttribute("datetime", moment.toString());
    }

    /// The time; a dash for null.
    public static Span of(TimeFormatter timeFormatter, @Nullable Instant moment) {
        return moment == null ? new Span(Texts.say("base.none")) : new RelativeTime(timeFormatter, moment);
    }
}

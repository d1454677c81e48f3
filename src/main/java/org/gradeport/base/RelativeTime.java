package org.gradeport.base;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

@Tag("time")
class RelativeTime extends Span {

    private static final long serialVersionUID = 1L;

    RelativeTime(String relative, String exact, Instant moment) {
        super(relative);
        setTitle(exact);
        getElement().setAttribute("datetime", moment.toString());
    }
}

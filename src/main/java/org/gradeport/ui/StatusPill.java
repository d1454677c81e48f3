package org.gradeport.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gradeport.base.Tone;

/// A status: icon, word and colour.
public final class StatusPill extends Span {

    /// A pill with the tone's own icon.
    public StatusPill(Tone tone, String word) {
        this(tone, icon(tone), word);
    }

    /// A pill with another icon, such as an hourglass for *expired*.
    public StatusPill(Tone tone, VaadinIcon picture, String word) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        addClassNames("status", tone.className());
        add(icon, new Span(word));
    }

    private static VaadinIcon icon(Tone tone) {
        return switch (tone) {
            case OK -> VaadinIcon.CHECK;
            case RUN -> VaadinIcon.ADJUST;
            case WARN -> VaadinIcon.EXCLAMATION;
            case BAD -> VaadinIcon.CLOSE;
            case OFF -> VaadinIcon.CIRCLE_THIN;
        };
    }
}

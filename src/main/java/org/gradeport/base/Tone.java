package org.gradeport.base;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/// What a status means at a glance; never told by colour alone.
public enum Tone {
    /// Done and well.
    OK(VaadinIcon.CHECK),
    /// In work.
    RUN(VaadinIcon.ADJUST),
    /// Done, but look.
    WARN(VaadinIcon.EXCLAMATION),
    /// Broken.
    BAD(VaadinIcon.CLOSE),
    /// Waiting, switched off or past.
    OFF(VaadinIcon.CIRCLE_THIN);

    private final VaadinIcon icon;

    Tone(VaadinIcon icon) {
        this.icon = icon;
    }

    public VaadinIcon icon() {
        return icon;
    }

    /// As the style sheets name it.
    public String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}

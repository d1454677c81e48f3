package org.gradeport.ui;

import com.vaadin.flow.component.HasStyle;

/// Gives components class names of the style sheets where they are created.
public final class Styled {

    private Styled() {}

    public static <C extends HasStyle> C styled(C component, String... classNames) {
        component.addClassNames(classNames);
        return component;
    }
}

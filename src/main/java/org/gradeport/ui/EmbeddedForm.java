package org.gradeport.ui;

import com.vaadin.flow.component.Component;

/// A form without a button that another room's page contains.
public interface EmbeddedForm<T> {

    /// What goes into the page; it stops reading when it leaves it.
    Component component();

    /// Starts from a value.
    void show(T start);

    /// What it says now.
    T value();

    /// Says at the field it is about why the value was refused; throws what is not about the value.
    void refuse(RuntimeException refusal);
}

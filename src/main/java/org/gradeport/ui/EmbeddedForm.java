package org.gradeport.ui;

import com.vaadin.flow.component.Component;

/// A form without a button, for pages of other packages.
public interface EmbeddedForm<T> {

    /// The component for the page; it stops loading when it is detached.
    Component component();

    /// Shows a value.
    void show(T start);

    /// The present value.
    T value();

    /// Shows why the value was refused at its field; rethrows other exceptions.
    void refuse(RuntimeException refusal);
}

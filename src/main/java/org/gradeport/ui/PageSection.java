package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/// A section that a package adds to a page of another package.
public interface PageSection<T> {

    /// Empty if there is nothing to show.
    ///
    /// @param changed reads the page again
    Optional<Component> of(T subject, Runnable changed);
}

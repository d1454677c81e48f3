package org.gradeport.ui;

import java.util.function.Consumer;

/// Creates forms for pages of other packages.
public interface EmbeddedForms<T> {

    /// An empty form.
    ///
    /// @param counted receives a summary of the value, such as `Students · 412 rows · Excel`
    EmbeddedForm<T> create(Consumer<String> counted);

    /// A value in one line, such as `Students · School: North · XLSX`.
    String summary(T value);
}

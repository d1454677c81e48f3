package org.gradeport.ui;

import java.util.function.Consumer;

/// Makes forms for pages of other rooms.
public interface EmbeddedForms<T> {

    /// An empty form.
    ///
    /// @param counted hears what the value comes to, such as `Students · 412 rows · Excel`
    EmbeddedForm<T> create(Consumer<String> counted);

    /// A value in one line, such as `Students · School: North · XLSX`.
    String summary(T value);
}

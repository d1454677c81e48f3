package org.gradeport.export.ui;

import java.util.function.Consumer;
import org.gradeport.export.ExportRequest;

/// Makes the form in which a person says what to export, for pages of rooms that build requests of their own.
public interface RequestForms {

    /// A form that starts with the first dataset and format there are.
    ///
    /// @param counted hears what the request comes to, such as `Students · 412 rows · Excel`
    RequestForm create(Consumer<String> counted);

    /// Dataset, filters and format of a request in one line, such as `Students · School: North · XLSX`.
    String summary(ExportRequest request);
}

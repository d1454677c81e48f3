package org.gradeport.export.ui;

import com.vaadin.flow.component.Component;
import org.gradeport.export.ExportRequest;

/// A form for a request, without a button: dataset, columns, filters, order, format and options, with first rows.
public interface RequestForm {

    /// What goes into the page; it stops reading when it leaves it.
    Component component();

    /// Starts from a request.
    void show(ExportRequest start);

    /// What it says now; nobody is told of it, and it has no name.
    ExportRequest request();

    /// Says at the part it is about why the request was refused; throws what is not about the request.
    void refuse(RuntimeException refusal);
}

package org.gradeport.export.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/// The format of a file, by its extension: `XLSX`.
public final class FormatChip extends Span {

    public FormatChip(String extension) {
        super(extension.toUpperCase(Locale.ROOT));
        addClassName("fmt");
    }
}

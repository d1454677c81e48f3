package org.gradeport.export.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/// How a file is written, by its extension: `XLSX`.
final class FormatChip extends Span {

    FormatChip(String extension) {
        super(extension.toUpperCase(Locale.ROOT));
        addClassName("fmt");
    }
}

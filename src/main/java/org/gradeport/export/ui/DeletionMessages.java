package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.stream.Collectors;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFile;

/// Names what a deletion takes away.
record DeletionMessages(List<Export> exports, QuantityFormatter figures) {

    private static final int NAMED = 5;

    String title() {
        return exports.size() == 1
                ? translate("export.delete.title", exports.getFirst().name())
                : translate("export.delete.title-many", exports.size());
    }

    String sentence() {
        String names = exports.stream().limit(NAMED).map(this::word).collect(Collectors.joining("; "));
        return exports.size() > NAMED
                ? translate("export.delete.sentence-more", names, exports.size() - NAMED)
                : translate("export.delete.sentence", names);
    }

    private String word(Export export) {
        ExportFile file = export.file();
        return file == null
                ? translate("export.delete.without-file", export.name())
                : translate("export.delete.with-file", export.name(), file.name(), figures.size(file.sizeBytes()));
    }
}

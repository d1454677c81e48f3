package org.gradeport.export.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FileRetention;
import org.gradeport.ui.CopyText;
import org.gradeport.ui.FactList;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;
import org.jspecify.annotations.Nullable;

/// The file: its name, size, rows, SHA-256 and expiry.
final class FilePanel extends Panel {

    FilePanel(QuantityFormatter figures, TimeFormatter times, Export export, ExportFile file) {
        super(translate("export.page.file"));
        FactList facts = new FactList()
                .with(getTranslation("export.page.file-name"), new Span(file.name()))
                .with(getTranslation("export.column.size"), size(figures, file))
                .with(getTranslation("export.column.rows"), figures.count(file.rows()))
                .with(getTranslation("export.page.sha256"), fingerprint(file), copy(file));
        add(expiry(times, export, facts));
    }

    private String size(QuantityFormatter figures, ExportFile file) {
        return getTranslation("export.page.size", figures.size(file.sizeBytes()), figures.count(file.sizeBytes()));
    }

    private static Code fingerprint(ExportFile file) {
        Code code = new Code(file.sha256());
        code.addClassName("sha256");
        return code;
    }

    private Button copy(ExportFile file) {
        Button button = new Button(VaadinIcon.COPY_O.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassNames("small", "icon-button");
        button.setAriaLabel(getTranslation("export.page.copy-sha256"));
        button.setTooltipText(getTranslation("export.page.copy-sha256"));
        CopyText.onClick(button, file.sha256(), getTranslation("export.page.copied-sha256"));
        return button;
    }

    private FactList expiry(TimeFormatter times, Export export, FactList facts) {
        String by = export.heldBy();
        if (by != null) {
            return facts.with(getTranslation("export.page.held"), hold(by, export.holdReason()));
        }
        if (export.expiresAt() == null) {
            return facts.with(getTranslation("export.page.held"), getTranslation("export.page.retained-by-policy"));
        }
        Div expires = new Div(RelativeTime.of(times, export.expiresAt()));
        FileRetention fileRetention = export.retention();
        if (fileRetention != null
                && fileRetention.action() == ExpiryAction.ARCHIVE
                && export.status() == ExportStatus.READY) {
            expires.add(new Span(getTranslation("export.page.then-archived")));
        }
        return facts.with(getTranslation("export.column.expires"), (Component) expires);
    }

    private String hold(String by, @Nullable String reason) {
        return getTranslation("export.page.held-by", by, reason == null ? "" : reason);
    }
}

package org.gradeport.export.ui.list;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ActionButtons;
import org.gradeport.export.ui.ActionHandler;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.export.ui.FormatChip;
import org.gradeport.export.ui.RequestFormatter;
import org.gradeport.export.ui.ShownExport;
import org.gradeport.export.ui.StatusBadge;
import org.gradeport.ui.RelativeTime;

/// What stands in the cells of the list, and in its cards on a phone.
record ExportCells(
        ExportSite site, RequestFormatter words, LiveCells live, ActionHandler flow, BooleanSupplier withOwner) {

    ExportCells(ExportSite site, LiveCells live, ActionHandler flow, BooleanSupplier withOwner) {
        this(site, new RequestFormatter(site.datasets(), site.formats(), site.service()), live, flow, withOwner);
    }

    Component name(ShownExport shown) {
        NameCell cell = new NameCell(site, words, shown, withOwner.getAsBoolean());
        live.register(cell, shown, cell::show);
        return cell;
    }

    Component format(ShownExport shown) {
        return new FormatChip(words.extension(shown.export().request()));
    }

    Component status(ShownExport shown) {
        return StatusBadge.of(shown);
    }

    Component rows(ShownExport shown) {
        Span cell = new Span(rowCount(shown));
        live.register(cell, shown, now -> cell.setText(rowCount(now)));
        return cell;
    }

    Component size(ShownExport shown) {
        return new Span(
                file(shown).map(file -> site.figures().size(file.sizeBytes())).orElse("—"));
    }

    Component created(ShownExport shown) {
        return RelativeTime.of(site.moments(), shown.export().createdAt());
    }

    Component expires(ShownExport shown) {
        Export export = shown.export();
        return export.expiresAt() == null && export.status() == ExportStatus.READY
                ? new Span(translate("export.kept-short"))
                : RelativeTime.of(site.moments(), export.expiresAt());
    }

    Component actions(ShownExport shown) {
        return new ActionButtons(site, flow, shown.export());
    }

    /// Everything of a row under each other, for narrow screens.
    Component card(ShownExport shown) {
        Div facts = new Div(format(shown), status(shown));
        facts.addClassName("card-facts");
        Div card = new Div(name(shown), facts, figures(shown), actions(shown));
        card.addClassName("phone-card");
        return card;
    }

    private Div figures(ShownExport shown) {
        Div line = new Div(created(shown));
        line.addClassNames("tiny", "card-figures");
        file(shown)
                .ifPresent(file -> line.add(
                        new Span(translate(
                                "export.rows", file.rows(), site.figures().count(file.rows()))),
                        new Span(site.figures().size(file.sizeBytes()))));
        return line;
    }

    private String rowCount(ShownExport shown) {
        return file(shown)
                .map(file -> site.figures().count(file.rows()))
                .orElseGet(() -> shown.status() == ExportStatus.RUNNING
                        ? site.figures().count(shown.export().rowsDone())
                        : "—");
    }

    private static Optional<ExportFile> file(ShownExport shown) {
        return Optional.ofNullable(shown.export().file());
    }
}

package org.gradeport.export.ui.list;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ActionButtons;
import org.gradeport.export.ui.ActionHandler;
import org.gradeport.export.ui.FormatChip;
import org.gradeport.export.ui.Progress;
import org.gradeport.export.ui.ProgressLine;
import org.gradeport.export.ui.RequestFormatter;
import org.gradeport.export.ui.StatusBadge;
import org.gradeport.ui.RelativeTime;
import org.springframework.context.annotation.Scope;

/// The cells of the list, and its cards on a phone.
@SpringComponent
@Scope("prototype")
final class ExportCells {

    private final ActionHandler actionHandler;
    private final RequestFormatter requestFormatter;
    private final QuantityFormatter figures;
    private final TimeFormatter times;
    private final Clock clock;
    private final LiveCells live = new LiveCells();
    private boolean withOwner;
    private Runnable changed = () -> {};

    ExportCells(
            ActionHandler actionHandler,
            RequestFormatter requestFormatter,
            QuantityFormatter figures,
            TimeFormatter times,
            Clock clock) {
        this.actionHandler = actionHandler;
        this.requestFormatter = requestFormatter;
        this.figures = figures;
        this.times = times;
        this.clock = clock;
    }

    LiveCells live() {
        return live;
    }

    void withOwner(boolean shown) {
        withOwner = shown;
    }

    /// @param reload refreshes the list after an action
    void onChange(Runnable reload) {
        changed = reload;
    }

    Component name(Export export) {
        ProgressLine progress = new ProgressLine(export.name(), figures);
        NameCell cell = new NameCell(export, requestFormatter.summary(export.request()), withOwner, progress);
        progress.show(Progress.of(export, clock.instant()));
        live.register(cell, export, now -> progress.show(Progress.of(now, clock.instant())));
        return cell;
    }

    Component format(Export export) {
        return new FormatChip(requestFormatter.extension(export.request()));
    }

    Component status(Export export) {
        return StatusBadge.of(export);
    }

    Component rows(Export export) {
        Span cell = new Span(rowCount(export));
        live.register(cell, export, now -> cell.setText(rowCount(now)));
        return cell;
    }

    Component size(Export export) {
        return new Span(file(export).map(file -> figures.size(file.sizeBytes())).orElse("—"));
    }

    Component created(Export export) {
        return RelativeTime.of(times, export.createdAt());
    }

    Component expires(Export export) {
        return export.expiresAt() == null && export.status() == ExportStatus.READY
                ? new Span(translate("export.held-short"))
                : RelativeTime.of(times, export.expiresAt());
    }

    Component actions(Export export) {
        return new ActionButtons(actionHandler, export, changed);
    }

    /// All cells of a row below each other, for narrow screens.
    Component card(Export export) {
        Div facts = new Div(format(export), status(export));
        facts.addClassName("card-facts");
        Div card = new Div(name(export), facts, figures(export), actions(export));
        card.addClassName("phone-card");
        return card;
    }

    private Div figures(Export export) {
        Div line = new Div(created(export));
        line.addClassNames("tiny", "card-figures");
        file(export)
                .ifPresent(file -> line.add(
                        new Span(translate("export.rows", file.rows(), figures.count(file.rows()))),
                        new Span(figures.size(file.sizeBytes()))));
        return line;
    }

    private String rowCount(Export export) {
        return file(export)
                .map(file -> figures.count(file.rows()))
                .orElseGet(() -> export.status() == ExportStatus.RUNNING ? figures.count(export.rowsDone()) : "—");
    }

    private static Optional<ExportFile> file(Export export) {
        return Optional.ofNullable(export.file());
    }

    /// The cells with live figures, so that new figures change nothing else (a focused button keeps the focus).
    static final class LiveCells {

        private final Map<Long, List<Consumer<Export>>> cells = new HashMap<>();

        /// Updates the cell while it is attached.
        void register(Component cell, Export export, Consumer<Export> show) {
            if (!export.status().isFinal()) {
                cell.addAttachListener(_ -> cells.computeIfAbsent(export.id(), _ -> new ArrayList<>())
                        .add(show));
                cell.addDetachListener(_ -> remove(export.id(), show));
            }
        }

        void show(Export now) {
            List.copyOf(cells.getOrDefault(now.id(), List.of())).forEach(cell -> cell.accept(now));
        }

        private void remove(long id, Consumer<Export> show) {
            cells.computeIfPresent(id, (_, all) -> {
                all.remove(show);
                return all.isEmpty() ? null : all;
            });
        }
    }
}

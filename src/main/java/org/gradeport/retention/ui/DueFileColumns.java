package org.gradeport.retention.ui;

import static org.gradeport.retention.ui.SweepFormatter.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.retention.DueFile;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.StatusPill;

/// The columns of files in the lists of this page.
@SpringComponent
record DueFileColumns(NameFormatter names, TimeFormatter times, QuantityFormatter quantities) {

    /// A grid with the columns that all lists have: the file and its size.
    ResponsiveGrid<DueFile> grid(SerializableFunction<DueFile, Component> actions) {
        ResponsiveGrid<DueFile> grid = new ResponsiveGrid<>(file -> card(file, actions.apply(file)));
        grid.addWide(translate("retention.column.file"), 2, this::name);
        grid.addColumn(this::size)
                .setHeader(translate("retention.column.size"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        return grid;
    }

    /// The name as a link to the export's page, with dataset, format and owner.
    Component name(DueFile file) {
        Anchor link = new Anchor("exports/" + file.id(), file.name());
        link.addClassName("strong");
        Span what = new Span(names.file(file.dataset(), file.format(), file.ownerName()));
        what.addClassName("tiny");
        Div cell = new Div(link, what);
        cell.addClassName("cell");
        return cell;
    }

    String size(DueFile file) {
        return quantities.size(file.sizeBytes());
    }

    /// What happens to it.
    Component verdict(DueFile file) {
        String word = translate("retention.decision." + SweepFormatter.key(file.decision()));
        return switch (file.decision()) {
            case DELETE, REMOVE -> new StatusPill(Tone.BAD, VaadinIcon.TRASH, word);
            case ARCHIVE -> new StatusPill(Tone.WARN, VaadinIcon.ARCHIVE, word);
            case EXEMPT, KEEP -> new StatusPill(Tone.OK, VaadinIcon.LOCK, word);
        };
    }

    /// When it expired, or why it is kept.
    Component why(DueFile file) {
        return switch (file.decision()) {
            case EXEMPT ->
                wrapped(translate(
                        "retention.why.hold", String.valueOf(file.heldBy()), String.valueOf(file.holdReason())));
            case KEEP -> wrapped(translate("retention.why.keep"));
            default -> RelativeTime.of(times, file.dueAt());
        };
    }

    private static Span wrapped(String text) {
        Span span = new Span(text);
        span.addClassName("wrap");
        return span;
    }

    /// All cells of a file below each other, for narrow screens.
    Component card(DueFile file, Component actions) {
        Div facts = new Div(verdict(file), new Span(size(file)));
        facts.addClassName("card-facts");
        facts.add(
                file.decision().isRetained()
                        ? why(file)
                        : new Div(new Span(translate("retention.why.expired") + " "), why(file)));
        return new Div(name(file), facts, actions);
    }
}

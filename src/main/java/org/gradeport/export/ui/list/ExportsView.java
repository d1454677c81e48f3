package org.gradeport.export.ui.list;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.gradeport.base.TimeFormatter;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ui.ExportAction;
import org.gradeport.export.ui.ExportRoutes;
import org.gradeport.format.Formats;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;

/// The list of exports: the user's own, or everybody's for administrators and operators.
@Route(ExportRoutes.LIST)
@Menu(order = 1, title = "export.list.title", icon = "vaadin:list")
@PermitAll
@StyleSheet("exports.css")
public final class ExportsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final CurrentActor current;
    private final PageHeader header = new PageHeader(getTranslation("export.list.title"));
    private final Button newExport = new Button(getTranslation("export.new"), _ -> openForm());
    private final ExportFilters filters;
    private final ExportList list;
    private final Div empty = new Div();
    private final Clock clock;

    ExportsView(
            CurrentActor current,
            Datasets datasets,
            Formats formats,
            TimeFormatter times,
            ExportList list,
            Clock clock) {
        this.current = current;
        this.clock = clock;
        this.list = list;
        filters = new ExportFilters(datasets, formats, times, this::allByDefault);
        list.listen(filters::sortBy, this::counted);
        newExport.addThemeVariants(ButtonVariant.PRIMARY);
        newExport.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        newExport.setTooltipText(getTranslation("export.new.shortcut"));
        addClassNames("page", "exports-page");
        add(header.actions(filters.everybody(), newExport), filters, list, empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.list.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = current.get();
        filters.everybody().setVisible(seesAll(actor));
        newExport.setVisible(ExportAction.readsRecords(actor));
        filters.read(event.getLocation().getQueryParameters());
        list.show(() -> filters.criteria(clock.instant()));
    }

    private void counted(long total, long inWork) {
        String shown = getTranslation("export.list.shown", total);
        header.setSub(inWork == 0 ? shown : shown + ", " + getTranslation("export.list.in-work", inWork));
        list.setVisible(total > 0);
        empty.setVisible(total == 0);
        empty.removeAll();
        if (total == 0) {
            empty.add(emptyState());
        }
    }

    private EmptyState emptyState() {
        if (filters.isActive()) {
            return filters.nothingFound(getTranslation("export.empty.filtered"));
        } else if (!ExportAction.readsRecords(current.get())) {
            return new EmptyState(VaadinIcon.FILE_TABLE, getTranslation("export.empty.operator"));
        }
        Button first = new Button(getTranslation("export.new"), _ -> openForm());
        first.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(VaadinIcon.FILE_TABLE, getTranslation("export.empty"), first);
    }

    private void openForm() {
        getUI().ifPresent(ui -> ui.navigate(ExportRoutes.NEW));
    }

    // Operators have no exports of their own.
    private boolean allByDefault() {
        return !ExportAction.readsRecords(current.get());
    }

    private static boolean seesAll(Actor actor) {
        return actor.is(Role.ADMIN) || actor.is(Role.OPERATOR);
    }
}

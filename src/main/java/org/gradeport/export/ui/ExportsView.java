package org.gradeport.export.ui;

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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.function.UnaryOperator;
import org.gradeport.base.EmptyState;
import org.gradeport.base.PageHeader;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;

/// The exports: mine, or everybody's for those who run the portal.
@Route("exports")
@Menu(order = 1, title = "export.list.title", icon = "vaadin:list")
@PermitAll
@StyleSheet("exports.css")
final class ExportsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final ExportSite site;
    private final PageHeader header = new PageHeader(getTranslation("export.list.title"));
    private final Segments segments = new Segments(all -> change(state -> state.showingAll(all)));
    private final Button newExport = new Button(getTranslation("export.new"), _ -> openForm());
    private final ExportFilters filters;
    private final ExportList list;
    private final Div empty = new Div();
    private ListState state = ListState.of(QueryParameters.empty(), false);

    ExportsView(ExportSite site) {
        this.site = site;
        filters = new ExportFilters(site, this::change);
        list = new ExportList(site, sort -> change(now -> now.sortedBy(sort)), this::counted);
        newExport.addThemeVariants(ButtonVariant.PRIMARY);
        newExport.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        newExport.setTooltipText(getTranslation("export.new.shortcut"));
        addClassNames("page", "exports-page");
        add(header.actions(segments, newExport), filters, list, empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.list.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = site.actor();
        segments.setVisible(seesAll(actor));
        newExport.setVisible(ExportAction.readsRecords(actor));
        state = ListState.of(event.getLocation().getQueryParameters(), allByDefault());
        segments.show(state.all());
        filters.show(state);
        list.show(state);
    }

    // A new address for each change, so that it can be shared and the browser's back button works.
    private void change(UnaryOperator<ListState> step) {
        QueryParameters address = step.apply(state).parameters(allByDefault());
        getUI().ifPresent(ui -> ui.navigate(ExportsView.class, address));
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
        if (state.isFiltered()) {
            Button clear = new Button(getTranslation("export.filter.clear"), _ -> change(ListState::unfiltered));
            return new EmptyState(VaadinIcon.SEARCH, getTranslation("export.empty.filtered"), clear);
        } else if (!ExportAction.readsRecords(site.actor())) {
            return new EmptyState(VaadinIcon.FILE_TABLE, getTranslation("export.empty.operator"));
        }
        Button first = new Button(getTranslation("export.new"), _ -> openForm());
        first.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(VaadinIcon.FILE_TABLE, getTranslation("export.empty"), first);
    }

    private void openForm() {
        getUI().ifPresent(ui -> ui.navigate(NewExportView.class));
    }

    // Those who mend others' exports have none of their own.
    private boolean allByDefault() {
        return !ExportAction.readsRecords(site.actor());
    }

    private static boolean seesAll(Actor actor) {
        return actor.is(Role.ADMIN) || actor.is(Role.OPERATOR);
    }
}

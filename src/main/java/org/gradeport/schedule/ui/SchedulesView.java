package org.gradeport.schedule.ui;

import com.vaadin.flow.component.UI;
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
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.security.OwnerDirectory;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.ResponsiveGrid;
import org.jspecify.annotations.Nullable;

/// The list of schedules, with their next and last runs.
@Route("schedules")
@Menu(title = "schedule.title", order = 2, icon = "vaadin:clock")
@RolesAllowed({"ADMIN", "TEACHER", "OPERATOR"})
@StyleSheet("schedules.css")
final class SchedulesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final transient ScheduleService service;
    private final transient SchedulePermissions permissions;
    private final PageHeader header = new PageHeader(getTranslation("schedule.title"));
    private final ScheduleFilters filters = new ScheduleFilters();
    private final ResponsiveGrid<Schedule> responsiveGrid;
    private final Div empty = new Div();
    private transient @Nullable List<Schedule> shown;

    SchedulesView(
            ScheduleService service,
            SchedulePermissions permissions,
            ScheduleFormatter formatter,
            OwnerDirectory owners,
            Clock clock,
            BackgroundExecutor backgroundExecutor) {
        this.service = service;
        this.permissions = permissions;
        ScheduleActions actions = new ScheduleActions(service, owners, formatter.times(), clock, this::refresh);
        responsiveGrid = new ScheduleColumns(formatter, permissions, actions).grid();
        addClassNames("page", "schedules");
        add(header, OffAlert.schedules(service.isRunning()), filters, responsiveGrid, empty);
        backgroundExecutor.whileAttached(this, BEAT, this::poll);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("schedule.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (permissions.mayExport()) {
            header.actions(create());
        }
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    /// Updates the list if it changed.
    private void poll(UI ui) {
        List<Schedule> now = service.all();
        PageAccess.run(ui, () -> {
            if (!now.equals(shown)) {
                show(now);
            }
        });
    }

    private void refresh() {
        show(service.all());
    }

    private void show(List<Schedule> all) {
        shown = all;
        List<Schedule> fitting = all.stream().filter(filters::fits).toList();
        long on = all.stream().filter(Schedule::enabled).count();
        header.setSub(getTranslation("schedule.sub", fitting.size(), on));
        responsiveGrid.setItems(fitting);
        responsiveGrid.setVisible(!fitting.isEmpty());
        showEmpty(fitting.isEmpty(), all.isEmpty());
    }

    private void showEmpty(boolean isEmpty, boolean none) {
        empty.removeAll();
        empty.setVisible(isEmpty);
        if (isEmpty && !none) {
            empty.add(filters.nothingFound(getTranslation("schedule.none.filtered")));
        } else if (isEmpty && permissions.mayExport()) {
            empty.add(new EmptyState(VaadinIcon.CLOCK, getTranslation("schedule.none"), create()));
        } else if (isEmpty) {
            empty.add(new EmptyState(VaadinIcon.CLOCK, getTranslation("schedule.none.others")));
        }
    }

    private Button create() {
        Button create = new Button(
                getTranslation("schedule.new"), _ -> getUI().ifPresent(ui -> ui.navigate(EditScheduleView.class)));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }
}

package org.gradeport.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleNotFoundException;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.security.OwnerDirectory;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;

/// The page of one schedule: its request and rule, its next runs, and its history. A schedule that the user may not see
/// is shown as missing.
@Route("schedules/:id([0-9]{1,18})")
@RolesAllowed({"ADMIN", "TEACHER", "OPERATOR"})
@StyleSheet("schedules.css")
final class ScheduleView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient ScheduleService service;
    private final transient SchedulePermissions permissions;
    private final transient ScheduleFormatter formatter;
    private final transient OwnerDirectory owners;
    private final transient Clock clock;
    private String title = getTranslation("schedule.gone.title");
    private long id;

    ScheduleView(
            ScheduleService service,
            SchedulePermissions permissions,
            ScheduleFormatter formatter,
            OwnerDirectory owners,
            Clock clock) {
        this.service = service;
        this.permissions = permissions;
        this.formatter = formatter;
        this.owners = owners;
        this.clock = clock;
        addClassNames("page", "one-schedule");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElseThrow();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void read() {
        removeAll();
        try {
            Schedule schedule = service.get(id);
            ScheduleActions actions = new ScheduleActions(service, owners, formatter.times(), clock, this::read);
            ScheduleButtons buttons = new ScheduleButtons(permissions, actions, schedule, this::leave);
            ScheduleColumns columns = new ScheduleColumns(formatter, permissions, actions);
            title = schedule.name();
            add(new ScheduleDetails(service, columns, formatter, buttons, clock, schedule));
        } catch (ScheduleNotFoundException _) {
            showNone();
        }
    }

    private void showNone() {
        title = getTranslation("schedule.gone.title");
        Button back = new Button(getTranslation("schedule.to-list"), _ -> leave());
        add(new PageHeader(title), new EmptyState(VaadinIcon.CLOCK, getTranslation("schedule.gone"), back));
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(SchedulesView.class));
    }

    static RouteParameters id(long id) {
        return new RouteParameters(new RouteParam("id", Long.toString(id)));
    }
}

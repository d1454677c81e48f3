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
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.gradeport.base.PortalProperties;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleNotFoundException;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.Toast;

/// The editor of a new or an existing schedule.
@Route("schedules/new")
@RouteAlias("schedules/:id([0-9]{1,18})/edit")
@RolesAllowed({"ADMIN", "TEACHER"})
@StyleSheet("schedules.css")
final class EditScheduleView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient ScheduleService service;
    private final transient SchedulePermissions permissions;
    private final transient ScheduleFormatter formatter;
    private final transient PortalProperties portal;
    private final transient Clock clock;
    private Optional<Long> id = Optional.empty();

    EditScheduleView(
            ScheduleService service,
            SchedulePermissions permissions,
            ScheduleFormatter formatter,
            PortalProperties portal,
            Clock clock) {
        this.service = service;
        this.permissions = permissions;
        this.formatter = formatter;
        this.portal = portal;
        this.clock = clock;
        addClassNames("page", "edit-schedule");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id");
    }

    @Override
    public String getPageTitle() {
        return getTranslation(id.isPresent() ? "schedule.edit.title" : "schedule.new");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        try {
            Optional<Schedule> schedule = id.map(service::get).filter(permissions::owns);
            if (id.isPresent() && schedule.isEmpty()) {
                showNone();
            } else {
                show(schedule);
            }
        } catch (ScheduleNotFoundException _) {
            showNone();
        }
    }

    private void show(Optional<Schedule> schedule) {
        OffAlert off = OffAlert.schedules(service.isRunning());
        ScheduleForm form =
                new ScheduleForm(service, permissions, formatter, portal.zone(), clock, schedule, this::saved);
        add(new PageHeader(schedule.map(Schedule::name).orElseGet(this::getPageTitle)), off, form);
    }

    private void saved(Schedule schedule) {
        Toast.done(getTranslation("schedule.done.saved", schedule.name()));
        getUI().ifPresent(ui -> ui.navigate(ScheduleView.class, ScheduleView.id(schedule.id())));
    }

    private void showNone() {
        Button back = new Button(
                getTranslation("schedule.to-list"), _ -> getUI().ifPresent(ui -> ui.navigate(SchedulesView.class)));
        add(
                new PageHeader(getTranslation("schedule.gone.title")),
                new EmptyState(VaadinIcon.CLOCK, getTranslation("schedule.gone"), back));
    }
}

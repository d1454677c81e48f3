package org.gradeport.metrics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;

/// The landing page: forwards administrators and operators to the dashboard, teachers to their exports.
@Route("")
@PermitAll
final class StartView extends Div implements BeforeEnterObserver {

    private final transient CurrentActor actor;

    StartView(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean runsIt = actor.get().is(Role.ADMIN) || actor.get().is(Role.OPERATOR);
        event.forwardTo(runsIt ? "dashboard" : "exports");
    }
}

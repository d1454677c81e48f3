package org.gradeport.error.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gradeport.error.ErrorId;
import org.gradeport.error.FailureKind;
import org.gradeport.ui.MainLayout;

@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class InternalErrorView extends ErrorView implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        String id = ErrorId.log(error.getCaughtException());
        FailureKind kind = FailureKind.of(error.getCaughtException());
        show(VaadinIcon.WARNING, kind.key() + ".title", kind.key(), id).add(again(event.getLocation()));
        return kind.status().value();
    }

    /// Reloads the same address.
    private Anchor again(Location address) {
        return new Anchor(address.getPathWithQueryParameters(), getTranslation("base.again"));
    }
}

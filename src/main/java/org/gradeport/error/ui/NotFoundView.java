package org.gradeport.error.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.gradeport.ui.MainLayout;

@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundView extends ErrorView implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        show(VaadinIcon.QUESTION_CIRCLE_O, "base.error.not-found.title", "base.error.not-found");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}

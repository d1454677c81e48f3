package org.gradeport.error.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.gradeport.ui.MainLayout;
import org.springframework.security.access.AccessDeniedException;

@AnonymousAllowed
@ParentLayout(MainLayout.class)
class AccessDeniedView extends ErrorView implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        show(VaadinIcon.LOCK, "base.error.denied.title", "base.error.denied");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}

package org.gradeport.error.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;

/// Leads to the sign-in page when the account ends while its page opens.
@AnonymousAllowed
class SignedOutView extends Div implements HasErrorParameter<AuthenticationException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AuthenticationException> error) {
        event.getUI().getPage().setLocation("login");
        return HttpServletResponse.SC_UNAUTHORIZED;
    }
}

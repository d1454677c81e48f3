package org.gradeport.security.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.SessionInitListener;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gradeport.security.Role;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.session.SessionKey;
import org.gradeport.security.session.SessionRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// An open page whose session is no longer in the database.
class SessionWatchTest {

    private static final AccountUser USER = new AccountUser(1, "ana", "Ana", Role.TEACHER, null, 0, false);

    private final MockHttpSession web = new MockHttpSession();
    private final Page page = mock();
    private final SessionRegister register = mock();
    private final SessionWatch watch = new SessionWatch(register);

    @BeforeEach
    void a_page_is_open() {
        web.setAttribute(SessionKey.ATTRIBUTE, new SessionKey("s1", USER.id()));
        web.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new TestingAuthenticationToken(USER, "")));
        VaadinService service = mock();
        when(service.addSessionInitListener(any())).then(call -> begin(service, call.getArgument(0)));
        watch.serviceInit(new ServiceInitEvent(service));
    }

    private Registration begin(VaadinService service, SessionInitListener listener) throws Exception {
        UI ui = mock();
        when(ui.getPage()).thenReturn(page);
        VaadinSession session = mock();
        when(session.getSession()).thenReturn(new WrappedHttpSession(web));
        when(session.getUIs()).thenReturn(List.of(ui));
        when(session.access(any())).then(call -> {
            call.<Command>getArgument(0).execute();
            return CompletableFuture.completedFuture(null);
        });
        listener.sessionInit(new SessionInitEvent(service, session, mock(VaadinRequest.class)));
        return mock();
    }

    @Test
    void it_goes_to_the_sign_in_page_when_somebody_else_ended_the_session() {
        when(register.open(any())).thenReturn(Map.of());
        watch.check();
        verify(page).setLocation("login?ended");
    }

    @Test
    void it_goes_where_the_sign_out_leads_when_its_user_signs_out_at_this_moment() {
        when(register.open(any())).then(_ -> {
            web.invalidate();
            return Map.of();
        });
        watch.check();
        verify(page, never()).setLocation(anyString());
    }
}

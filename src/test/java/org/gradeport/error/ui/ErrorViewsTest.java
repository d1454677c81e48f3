package org.gradeport.error.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.AuthenticationException;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorViewsTest {

    private static final Pattern ID = Pattern.compile("error id ([0-9A-F]{8})");

    @Autowired
    ApplicationContext beans;

    private final BeforeEnterEvent event = mock();

    @BeforeEach
    void open() {
        when(event.getLocation()).thenReturn(new Location("schedules/3?tab=runs"));
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
    }

    @Test
    void a_page_that_opens_while_its_account_ends_leads_to_the_sign_in() {
        UI ui = spy(UI.getCurrent());
        Page page = mock();
        when(ui.getPage()).thenReturn(page);
        when(event.getUI()).thenReturn(ui);
        AuthenticationException nobody = new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        int status = new SignedOutView()
                .setErrorParameter(event, new ErrorParameter<>(AuthenticationException.class, nobody));
        assertThat(status).isEqualTo(401);
        verify(page).setLocation("login");
    }

    @Test
    void a_click_that_failed_shows_the_id_under_which_the_log_has_the_trace(CapturedOutput output) {
        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(new IllegalStateException("the inner cause")));
        String shown = toast();
        assertThat(shown).doesNotContain("the inner cause");
        assertThat(output)
                .contains(
                        "Error " + id(shown) + ": java.lang.IllegalStateException: the inner cause",
                        "at org.gradeport");
    }

    @Test
    void a_click_that_is_not_allowed_says_so_and_is_no_error(CapturedOutput output) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new AccessDeniedException("no")));
        assertThat(toast()).isEqualTo("Your account may not do this. Ask an administrator if you should.");
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void a_page_that_was_closed_before_its_answer_is_no_error(CapturedOutput output) {
        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(new ClientAbortException(new IOException("Broken pipe"))));
        _assertNone(Notification.class);
        assertThat(output).doesNotContain("Broken pipe");
    }

    @Test
    void a_page_that_failed_shows_the_id_too(CapturedOutput output) {
        InternalErrorView internalErrorView = new InternalErrorView();
        int status = internalErrorView.setErrorParameter(
                event, new ErrorParameter<>(Exception.class, new IllegalStateException("the inner cause")));
        assertThat(status).isEqualTo(500);
        assertThat(output).contains("Error " + id(internalErrorView.getElement().getTextRecursively()));
        assertThat(_find(internalErrorView, Anchor.class))
                .extracting(Anchor::getHref, Anchor::getText)
                .contains(tuple("schedules/3?tab=runs", "Try again"));
    }

    @Test
    void an_address_without_a_view_shows_the_error_view() {
        NotFoundView view = new NotFoundView();
        int status =
                view.setErrorParameter(event, new ErrorParameter<>(NotFoundException.class, new NotFoundException()));
        assertThat(status).isEqualTo(404);
        assertThat(view.getPageTitle()).isEqualTo("Not found");
        assertThat(view.getElement().getTextRecursively()).contains("There is nothing at this address");
    }

    @Test
    void a_forbidden_page_says_so() {
        AccessDeniedView accessDeniedView = new AccessDeniedView();
        assertThat(accessDeniedView.setErrorParameter(
                        event, new ErrorParameter<>(AccessDeniedException.class, new AccessDeniedException("no"))))
                .isEqualTo(403);
        RouteAccessDeniedView route = new RouteAccessDeniedView();
        assertThat(route.setErrorParameter(
                        event,
                        new ErrorParameter<>(
                                com.vaadin.flow.router.AccessDeniedException.class,
                                new com.vaadin.flow.router.AccessDeniedException())))
                .isEqualTo(403);
        assertThat(route.getElement().getTextRecursively()).contains("Your account may not do this");
    }

    private static String toast() {
        return _get(Notification.class).getElement().getProperty("text", "");
    }

    private static String id(String sentence) {
        Matcher id = ID.matcher(sentence);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}

package org.gradeport.error.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.apache.catalina.connector.ClientAbortException;
import org.gradeport.error.ErrorId;
import org.gradeport.error.FailureKind;
import org.gradeport.ui.Toast;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Shows that a click failed, with the error id under which the log has the trace.
@Component
class PortalErrorHandler implements ErrorHandler, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(PortalErrorHandler.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (event.getThrowable() instanceof AccessDeniedException) {
            say(ui, "base.error.denied");
        } else if (event.getThrowable() instanceof ClientAbortException) {
            log.debug("A reader closed the page before the answer was there", event.getThrowable());
        } else {
            FailureKind kind = FailureKind.of(event.getThrowable());
            String key = kind == FailureKind.OTHER ? "base.error.click" : kind.key();
            say(ui, key, ErrorId.log(event.getThrowable()));
        }
    }

    private static void say(@Nullable UI ui, String key, Object... arguments) {
        if (ui != null) {
            Toast.failed(ui.getTranslation(key, arguments));
        }
    }
}

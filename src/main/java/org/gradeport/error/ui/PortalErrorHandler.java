package org.gradeport.error.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.gradeport.error.ErrorId;
import org.gradeport.error.FailureKind;
import org.gradeport.error.RefusedBody;
import org.gradeport.ui.Toast;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Shows that a click failed, with the error id of the log.
@Component
class PortalErrorHandler implements ErrorHandler, VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(PortalErrorHandler.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        Throwable failure = event.getThrowable();
        Optional<HttpStatus> refused = RefusedBody.status(failure);
        if (failure instanceof AccessDeniedException) {
            say(ui, "base.error.denied");
        } else if (refused.isPresent()) {
            refuse(refused.get());
        } else if (failure instanceof ClientAbortException) {
            log.debug("The browser closed the connection before the answer", failure);
        } else {
            FailureKind kind = FailureKind.of(failure);
            String key = kind == FailureKind.OTHER ? "base.error.click" : kind.key();
            say(ui, key, ErrorId.log(failure));
        }
    }

    /// Discards later output; otherwise Vaadin would answer 200.
    private static void refuse(HttpStatus status) {
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response == null
                || (response instanceof VaadinServletResponse servlet
                        && servlet.getHttpServletResponse().isCommitted())) {
            return;
        }
        try {
            response.sendError(status.value(), status.getReasonPhrase());
        } catch (IOException e) {
            log.debug("The page of a request over the limit is closed", e);
        }
    }

    private static void say(@Nullable UI ui, String key, Object... arguments) {
        if (ui != null) {
            Toast.failed(ui.getTranslation(key, arguments));
        }
    }
}

package org.gradeport.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResource.TRANSPORT;
import org.atmosphere.interceptor.HeartbeatInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// Closes a push connection on which a client sends a message. Pages send calls as HTTP requests, whose bodies are
/// limited; Flow would put the fragments of messages together without a limit. Atmosphere creates it by name.
public final class MessageRefusal extends AtmosphereInterceptorAdapter {

    private static final Logger log = LoggerFactory.getLogger(MessageRefusal.class);
    private static final String HEARTBEAT =
            new String(new HeartbeatInterceptor().getPaddingBytes(), StandardCharsets.US_ASCII);

    @Override
    public Action inspect(AtmosphereResource resource) {
        AtmosphereRequest request = resource.getRequest();
        boolean message = resource.transport() == TRANSPORT.WEBSOCKET && "POST".equals(request.getMethod());
        if (!message || HEARTBEAT.equals(request.body().asString())) {
            return Action.CONTINUE;
        }
        resource.getResponse().setStatus(HttpStatus.BAD_REQUEST.value());
        close(resource);
        return Action.CANCELLED;
    }

    private static void close(AtmosphereResource resource) {
        try {
            resource.close();
        } catch (IOException e) {
            log.debug("A push connection was closed already", e);
        }
    }
}

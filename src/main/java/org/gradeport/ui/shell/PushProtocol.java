package org.gradeport.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.interceptor.HeartbeatInterceptor;
import org.atmosphere.websocket.WebSocket;
import org.atmosphere.websocket.protocol.SimpleHttpProtocol;

/// Closes a push connection on which a client sends a message. Pages send calls as HTTP requests, whose bodies are
/// limited; Flow would put the fragments of messages together without a limit. Atmosphere creates it by name.
public final class PushProtocol extends SimpleHttpProtocol {

    private static final String HEARTBEAT =
            new String(new HeartbeatInterceptor().getPaddingBytes(), StandardCharsets.US_ASCII);

    @Override
    public List<AtmosphereRequest> onMessage(WebSocket connection, String message) {
        if (!message.equals(HEARTBEAT)) {
            connection.close();
        }
        return List.of();
    }

    @Override
    public List<AtmosphereRequest> onMessage(WebSocket connection, byte[] message, int offset, int length) {
        connection.close();
        return List.of();
    }
}

package org.gradeport.error;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// Closes a connection whose request line and headers are not complete in time. Tomcat's own time-outs begin anew with
/// each byte. Connections between two requests are left to its keep-alive time-out. Tomcat creates it by name.
public final class HeaderTimeProtocol extends Http11NioProtocol {

    private volatile Duration headerTime = Duration.ofMinutes(1);

    void setHeaderTime(Duration headerTime) {
        this.headerTime = headerTime;
    }

    @Override
    protected Processor createProcessor() {
        return new TimedProcessor(this, getAdapter());
    }

    /// Tomcat calls `service` for each arrival of bytes until a request is complete.
    private static final class TimedProcessor extends Http11Processor {

        private final HeaderTimeProtocol protocol;
        private @Nullable SocketWrapperBase<?> incomplete;
        private int served;
        private long start;

        TimedProcessor(HeaderTimeProtocol protocol, Adapter adapter) {
            super(protocol, adapter);
            this.protocol = protocol;
        }

        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            boolean continued = connection.equals(incomplete);
            int before = continued ? served : requests();
            if (continued) {
                connection.setReadTimeout(protocol.getConnectionTimeout());
            }
            SocketState state = super.service(connection);
            incomplete = state == SocketState.LONG && !isAsync() ? connection : null;
            served = requests();
            if (incomplete != null) {
                return await(connection, continued && served == before);
            }
            return state == SocketState.OPEN && served == before ? count(connection) : state;
        }

        private SocketState await(SocketWrapperBase<?> connection, boolean sameRequest) {
            long now = System.nanoTime();
            start = sameRequest ? start : now;
            long left = TimeUnit.NANOSECONDS.toMillis(protocol.headerTime.toNanos() - (now - start));
            connection.setReadTimeout(Math.max(left, 1));
            return left > 0 ? SocketState.LONG : SocketState.CLOSED;
        }

        /// Lines without content before a request count as requests, because each begins the keep-alive time-out anew.
        private SocketState count(SocketWrapperBase<?> connection) {
            boolean isLast = protocol.getMaxKeepAliveRequests() > 0 && connection.decrementKeepAlive() <= 0;
            return isLast ? SocketState.CLOSED : SocketState.OPEN;
        }

        private int requests() {
            return request.getRequestProcessor().getRequestCount();
        }
    }
}

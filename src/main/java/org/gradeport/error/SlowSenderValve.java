package org.gradeport.error;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// Cuts off senders of bodies that are too slow, whoever reads the body: the portal, Tomcat's parser of forms, or
/// nobody. The rest of a body that nobody reads is dropped here, at the same pace, because a client that still sends
/// may miss the answer.
final class SlowSenderValve extends ValveBase {

    private final Duration grace;

    SlowSenderValve(Duration grace) {
        super(true);
        this.grace = grace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        InputBuffer body = request.getCoyoteRequest().getInputBuffer();
        request.getCoyoteRequest().setInputBuffer(new PacedInput(body, grace, System::nanoTime));
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !request.getCoyoteRequest().isFinished()) {
                response.finishResponse();
                drop(request, response);
            }
        } finally {
            request.getCoyoteRequest().setInputBuffer(body);
        }
    }

    private void drop(Request request, Response response) {
        boolean complete = false;
        try {
            complete = isInvited(request.getCoyoteRequest()) && dropAll(request);
        } catch (IOException e) {
            container.getLogger().debug("The rest of a body did not arrive", e);
        }
        if (!complete) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    /// A client that asks first (`Expect: 100-continue`) does not send a body that nobody began to read.
    private static boolean isInvited(org.apache.coyote.Request request) {
        return !request.hasExpectation() || request.getBytesRead() > 0;
    }

    /// Whether the rest is small enough.
    private static boolean dropAll(Request request) throws IOException {
        int most = ((AbstractHttp11Protocol<?>) request.getConnector().getProtocolHandler()).getMaxSwallowSize();
        Dropped dropped = new Dropped();
        long total = 0;
        for (int count = 0;
                count >= 0 && total <= most;
                count = request.getCoyoteRequest().doRead(dropped)) {
            total += count;
        }
        return total <= most;
    }

    /// Receives what nobody reads.
    private static final class Dropped implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // Tomcat passes its own buffers.
        }
    }
}

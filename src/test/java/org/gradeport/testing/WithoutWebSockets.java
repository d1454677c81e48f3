package org.gradeport.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A proxy that passes no header `Upgrade` on, as web servers do by default, so that no websocket can open.
public final class WithoutWebSockets implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final LocalPort port;

    public WithoutWebSockets(int serverPort) {
        port = LocalPort.before(serverPort, WithoutWebSockets::pass);
    }

    /// The port of the proxy.
    public int port() {
        return port.number();
    }

    private static void pass(Socket client, Socket server) throws IOException {
        Thread answers = Thread.ofVirtual().start(() -> answer(server, client));
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            out.write(withoutUpgrade(buffer, length));
        }
        answers.interrupt();
    }

    private static byte[] withoutUpgrade(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1)
                .replace("Upgrade: websocket", "X-Removed: websocket")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void answer(Socket server, Socket client) {
        try {
            server.getInputStream().transferTo(client.getOutputStream());
            client.close();
        } catch (IOException e) {
            // The browser closed the connection, which is normal.
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}

package org.gradeport.chaos.site;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gradeport.testing.LocalPort;

/// A proxy between the portals and an S3 server, which breaks or delays its connections, or refuses requests itself.
final class StoreDoor implements AutoCloseable {

    private static final Duration DELAY = Duration.ofMillis(300);
    private static final byte[] REFUSAL =
            "HTTP/1.1 503 Slow Down\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII);

    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final LocalPort port;
    private volatile boolean slow;
    private volatile boolean refusing;

    StoreDoor(int serverPort) {
        port = LocalPort.before(serverPort, this::connect);
    }

    int port() {
        return port.number();
    }

    /// Delays each piece of data that passes.
    void slow() {
        slow = true;
    }

    /// Answers 503 to each request.
    void refuse() throws IOException {
        refusing = true;
        breakAll();
    }

    /// Passes everything on again.
    void recover() {
        slow = false;
        refusing = false;
        if (port.isClosed()) {
            port.open();
        }
    }

    /// Breaks all connections and takes no new ones.
    @Override
    public void close() throws IOException {
        port.close();
        breakAll();
    }

    private void breakAll() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    private void connect(Socket client, Socket server) throws IOException {
        clients.add(client);
        try {
            if (refusing) {
                refuse(client);
            } else {
                Thread.ofVirtual().start(() -> pass(server, client));
                pass(client, server);
            }
        } finally {
            clients.remove(client);
        }
    }

    private static void refuse(Socket client) throws IOException {
        client.getOutputStream().write(REFUSAL);
        client.shutdownOutput();
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[1 << 16];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (slow) {
                    Pause.of(DELAY);
                }
                out.write(piece, 0, length);
            }
        } catch (IOException e) {
            // One side closed the connection, which is normal.
        }
    }
}

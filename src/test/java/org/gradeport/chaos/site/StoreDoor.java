package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A proxy between the portals and a store on the network, which breaks or delays its connections.
final class StoreDoor implements AutoCloseable {

    private static final Duration DELAY = Duration.ofMillis(300);

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int serverPort;
    private final int port;
    private volatile ServerSocket door;
    private volatile boolean slow;

    StoreDoor(int serverPort) {
        this.serverPort = serverPort;
        door = listen(0);
        port = door.getLocalPort();
    }

    int port() {
        return port;
    }

    /// Delays each piece of data that passes.
    void slow() {
        slow = true;
    }

    /// Passes everything on again.
    void recover() {
        slow = false;
        if (door.isClosed()) {
            door = listen(port);
        }
    }

    /// Breaks all connections and refuses new ones.
    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            Thread.ofVirtual().start(() -> serve(fresh));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> pass(server, client));
            } catch (IOException e) {
                // The door was closed, or the server is down.
                return;
            }
        }
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
                out.flush();
            }
        } catch (IOException e) {
            // One side closed the connection, which is normal.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }
}

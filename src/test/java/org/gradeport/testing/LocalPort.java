package org.gradeport.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/// A local port whose connections a test serves; it can be closed, and opened again with the same number.
public final class LocalPort {

    /// Serves a connection until one side closes it.
    @FunctionalInterface
    public interface Service {
        void serve(Socket client) throws IOException;
    }

    /// The traffic between a client and a server until one of them closes the connection.
    @FunctionalInterface
    public interface Conversation {
        void run(Socket client, Socket server) throws IOException;
    }

    private final Service service;
    private final AtomicReference<Listener> listener = new AtomicReference<>();
    private final int number;

    private record Listener(ServerSocket socket, Thread thread) {}

    public LocalPort(Service service) {
        this.service = service;
        this.number = open(0);
    }

    /// A port that connects each client to a server.
    public static LocalPort before(int serverPort, Conversation conversation) {
        return new LocalPort(client -> {
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
                // Small packets would wait for the acknowledgement of the ones before.
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                conversation.run(client, server);
            }
        });
    }

    public int number() {
        return number;
    }

    public boolean isClosed() {
        return listener.get().socket().isClosed();
    }

    /// Takes no more connections. The listening thread may take one after the socket is closed, so this waits for its
    /// end.
    public void close() throws IOException {
        listener.get().socket().close();
        try {
            listener.get().thread().join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void open() {
        open(number);
    }

    private int open(int wanted) {
        try {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            Thread thread = Thread.ofVirtual().unstarted(() -> serve(fresh));
            listener.set(new Listener(fresh, thread));
            thread.start();
            return fresh.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                Thread.ofVirtual().start(() -> connect(from, client));
            } catch (IOException e) {
                // The port was closed.
                return;
            }
        }
    }

    private void connect(ServerSocket from, Socket client) {
        try (client) {
            if (!from.isClosed()) {
                service.serve(client);
            }
        } catch (IOException e) {
            // One side closed the connection, which is normal.
        }
    }
}

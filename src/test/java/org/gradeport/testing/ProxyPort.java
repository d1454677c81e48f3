package org.gradeport.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/// A local port that connects to a server; it can be closed, and opened again with the same number.
final class ProxyPort {

    /// The traffic between a client and the server until one of them closes the connection.
    @FunctionalInterface
    interface Conversation {
        void run(Socket client, Socket server) throws IOException;
    }

    private final int serverPort;
    private final Conversation conversation;
    private final AtomicReference<Listener> listener = new AtomicReference<>();
    private final int number;

    private record Listener(ServerSocket socket, Thread thread) {}

    ProxyPort(int serverPort, Conversation conversation) {
        this.serverPort = serverPort;
        this.conversation = conversation;
        this.number = open(0);
    }

    int number() {
        return number;
    }

    boolean isClosed() {
        return listener.get().socket().isClosed();
    }

    /// The listening thread may take one more connection after the socket is closed, so this waits for its end.
    void close() throws IOException {
        listener.get().socket().close();
        try {
            listener.get().thread().join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void open() {
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
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            if (!from.isClosed()) {
                conversation.run(client, server);
            }
        } catch (IOException e) {
            // One side closed the connection, which is normal.
        }
    }
}

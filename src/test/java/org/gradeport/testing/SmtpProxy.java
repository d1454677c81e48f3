package org.gradeport.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// A proxy before the mail server: passes lines on, answers itself, does not answer, answers slowly, or refuses
/// connections.
final class SmtpProxy {

    private final int serverPort;
    private final int port;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, DelayedReplies> slow = new ConcurrentHashMap<>();
    private final AtomicReference<ServerSocket> socket = new AtomicReference<>();
    private volatile boolean silent;

    SmtpProxy(int serverPort) {
        this.serverPort = serverPort;
        this.port = open(0);
    }

    int port() {
        return port;
    }

    void answer(String line, String answer) {
        slow.remove(line);
        answers.put(line, answer);
    }

    void forward(String line) {
        answers.remove(line);
        DelayedReplies before = slow.remove(line);
        if (before != null) {
            before.hurry();
        }
    }

    DelayedReplies slow(String line) {
        DelayedReplies pace = new DelayedReplies();
        slow.put(line, pace);
        return pace;
    }

    void silent(boolean value) {
        silent = value;
    }

    void close() {
        try {
            socket.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open() {
        open(port);
    }

    private int open(int wanted) {
        try {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            socket.set(fresh);
            Thread.ofVirtual().start(() -> serve(fresh));
            return fresh.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                if (!silent) {
                    Thread.ofVirtual().start(() -> connect(client));
                }
            } catch (IOException e) {
                // The proxy was closed.
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            new SmtpConversation(client, server, answers, slow).run();
        } catch (IOException e) {
            // One side closed the connection, which is normal.
        }
    }
}

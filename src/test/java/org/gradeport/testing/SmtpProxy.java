package org.gradeport.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A proxy before the mail server: passes lines on, answers itself, does not answer, answers slowly, or refuses
/// connections.
final class SmtpProxy {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, DelayedReplies> slow = new ConcurrentHashMap<>();
    private final LocalPort port;
    private volatile boolean silent;

    SmtpProxy(int serverPort) {
        port = LocalPort.before(serverPort, this::connect);
    }

    int port() {
        return port.number();
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
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open() {
        port.open();
    }

    private void connect(Socket client, Socket server) throws IOException {
        if (silent) {
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } else {
            new SmtpConversation(client, server, answers, slow).run();
        }
    }
}

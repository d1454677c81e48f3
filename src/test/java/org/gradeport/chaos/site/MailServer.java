package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that misbehaves on demand, and remembers each mail that it took.
public final class MailServer implements AutoCloseable {

    private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final int port;
    private volatile ServerSocket door;
    private volatile MailMood mood = MailMood.WELL;

    MailServer(Clock clock) {
        this.clock = clock;
        door = open(0);
        port = door.getLocalPort();
    }

    int port() {
        return port;
    }

    /// All mails that it took, the oldest first.
    public List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    /// How it behaves from now on.
    public void mood(MailMood next) {
        boolean wasDown = mood == MailMood.DOWN;
        mood = next;
        if (next == MailMood.DOWN) {
            close();
        } else if (wasDown) {
            door = open(port);
        }
    }

    MailMood mood() {
        return mood;
    }

    void take(String messageId, String recipient, boolean confirmed) {
        mails.add(new ReceivedMail(messageId, recipient, clock.instant(), confirmed));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket open(int wanted) {
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
                Thread.ofVirtual().start(() -> new MailConversation(client, this).run());
            } catch (IOException e) {
                // The server is down.
                return;
            }
        }
    }
}

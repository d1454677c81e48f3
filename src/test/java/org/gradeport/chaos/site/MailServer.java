package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gradeport.testing.LocalPort;

/// A mail server that misbehaves on demand, and remembers each mail that it took.
public final class MailServer implements AutoCloseable {

    private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final LocalPort port = new LocalPort(client -> new MailConversation(client, this).run());
    private volatile MailMood mood = MailMood.WELL;

    MailServer(Clock clock) {
        this.clock = clock;
    }

    int port() {
        return port.number();
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
            port.open();
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
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

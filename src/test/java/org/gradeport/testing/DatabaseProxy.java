package org.gradeport.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A proxy between the driver and MariaDB: passes everything on, breaks a connection at a commit, or is closed.
public final class DatabaseProxy {

    private final Set<DatabaseConversation> conversations = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable LostCommit> next = new AtomicReference<>();
    private final ProxyPort port;

    /// @param serverPort the port of the database
    public DatabaseProxy(int serverPort) {
        port = new ProxyPort(serverPort, this::connect);
    }

    /// Where the driver connects.
    public int port() {
        return port.number();
    }

    /// Once: the commit of a transaction in which this text was sent takes effect, and its connection breaks before the
    /// answer.
    public LostCommit loseAnswerToCommitOf(String text) {
        return lose(new LostCommit(text, true, () -> {}));
    }

    /// The same, and the database cannot be reached from then on.
    public LostCommit closeAtCommitOf(String text) {
        return lose(new LostCommit(text, true, this::close));
    }

    /// Once: the connection breaks before the commit of a transaction in which this text was sent reaches the server.
    public LostCommit loseCommitOf(String text) {
        return lose(new LostCommit(text, false, () -> {}));
    }

    private LostCommit lose(LostCommit commit) {
        next.set(commit);
        return commit;
    }

    /// The commit to lose next; null if there is none.
    @Nullable
    LostCommit next() {
        return next.get();
    }

    /// Loses no commit any more.
    public void loseNothing() {
        next.set(null);
    }

    /// Whether the caller loses this commit.
    boolean take(LostCommit commit) {
        return next.compareAndSet(commit, null);
    }

    /// Breaks all connections and accepts no new ones.
    public void close() {
        try {
            port.close();
            for (DatabaseConversation conversation : conversations) {
                conversation.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Accepts connections again.
    public void open() {
        port.open();
    }

    private void connect(Socket client, Socket server) throws IOException {
        DatabaseConversation conversation = new DatabaseConversation(client, server, this);
        conversations.add(conversation);
        try (conversation) {
            if (!port.isClosed()) {
                conversation.run();
            }
        } finally {
            conversations.remove(conversation);
        }
    }
}

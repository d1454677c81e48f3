package org.gradeport.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A proxy between the driver and MariaDB: passes everything on, breaks a connection at a commit, or is closed.
public final class DatabaseProxy {

    private final Set<DatabaseConversation> conversations = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable LostCommit> next = new AtomicReference<>();
    private final AtomicReference<@Nullable LostCommit> atStatement = new AtomicReference<>();
    private final AtomicInteger countdown = new AtomicInteger();
    private final AtomicReference<@Nullable String> marked = new AtomicReference<>();
    private final LocalPort port;

    /// @param serverPort the port of the database
    public DatabaseProxy(int serverPort) {
        port = LocalPort.before(serverPort, this::connect);
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

    /// Once: the connection breaks at this statement or commit of the next ones, counted from 1 on all connections.
    ///
    /// @param takesEffect whether it reaches the server, so that only its answer is lost
    public LostCommit cutAt(int statement, boolean takesEffect) {
        LostCommit cut = new LostCommit("", takesEffect, () -> {});
        countdown.set(statement);
        atStatement.set(cut);
        return cut;
    }

    /// Ends the wait for a statement.
    public void cutNothing() {
        atStatement.set(null);
    }

    /// Counts a statement; returns the cut if it is this one.
    @Nullable
    LostCommit statement() {
        LostCommit cut = atStatement.get();
        return cut != null && countdown.decrementAndGet() == 0 && atStatement.compareAndSet(cut, null) ? cut : null;
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

    /// Breaks the connections in which this text is sent from now on, when `dropMarked` is called.
    public void mark(String text) {
        marked.set(text);
    }

    /// Whether the text is in the packet.
    boolean marks(String packet) {
        String text = marked.get();
        return text != null && packet.contains(text);
    }

    /// Breaks the marked connections.
    public void dropMarked() {
        for (DatabaseConversation conversation : conversations) {
            conversation.dropIfMarked();
        }
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

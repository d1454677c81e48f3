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
    private final AtomicReference<@Nullable LostCommit> late = new AtomicReference<>();
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

    /// Once: the commit of a transaction in which this text was sent takes effect, and its connection breaks before
    /// the answer.
    public LostCommit loseAnswerToCommitOf(String text) {
        return lose(new LostCommit(text, true, () -> {}));
    }

    /// The same, and the database cannot be reached from then on.
    public LostCommit closeAtCommitOf(String text) {
        return lose(new LostCommit(text, true, this::close));
    }

    /// Once: the connection breaks, and the commit of its transaction, in which this text was sent, takes effect
    /// later, when another connection sends the other text in lower case.
    public LostCommit delayCommitOf(String text, String until) {
        return lose(LostCommit.late(text, until));
    }

    /// Once: the connection breaks before the commit of a transaction in which this text was sent reaches the
    /// server.
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

    /// Once: the same, counting commits alone.
    public LostCommit cutAtCommit(int commit, boolean takesEffect) {
        LostCommit cut = new LostCommit("commit", takesEffect, () -> {});
        countdown.set(commit);
        atStatement.set(cut);
        return cut;
    }

    /// Ends the wait for a statement; false if it has come.
    public boolean cutNothing() {
        return atStatement.getAndSet(null) != null;
    }

    /// Counts a statement; returns the cut if it is this one.
    @Nullable
    LostCommit statement(String packet) {
        LostCommit cut = atStatement.get();
        boolean counts = cut != null && packet.endsWith(cut.text());
        return counts && countdown.decrementAndGet() == 0 && atStatement.compareAndSet(cut, null) ? cut : null;
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
        boolean taken = next.compareAndSet(commit, null);
        if (taken && commit.isLate()) {
            late.set(commit);
        }
        return taken;
    }

    /// Passes on what a connection sends to a commit that waits for it.
    void sees(String packet) {
        LostCommit waiting = late.get();
        if (waiting != null) {
            waiting.sees(packet);
        }
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
    public synchronized void close() {
        try {
            port.close();
            for (DatabaseConversation conversation : conversations) {
                conversation.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Accepts connections again, once those of a close in progress are broken.
    public synchronized void open() {
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

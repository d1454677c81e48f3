package org.gradeport.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A proxy between the driver and MariaDB: passes everything on, breaks a connection at a commit, or is closed.
public final class DatabaseProxy {

    private final int serverPort;
    private final int port;
    private final Set<DatabaseConversation> conversations = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable LostCommit> next = new AtomicReference<>();
    private final AtomicReference<ServerSocket> socket = new AtomicReference<>();

    DatabaseProxy(int serverPort) {
        this.serverPort = serverPort;
        this.port = open(0);
    }

    int port() {
        return port;
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

    /// Whether the caller loses this commit.
    boolean take(LostCommit commit) {
        return next.compareAndSet(commit, null);
    }

    /// Breaks all connections and accepts no new ones.
    public void close() {
        try {
            socket.get().close();
            for (DatabaseConversation conversation : conversations) {
                conversation.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Accepts connections again.
    public void open() {
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
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // The proxy was closed.
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                DatabaseConversation conversation = new DatabaseConversation(client, server, this)) {
            conversations.add(conversation);
            if (!socket.get().isClosed()) {
                conversation.run();
            }
        } catch (IOException e) {
            // One side closed the connection, which is normal.
        }
    }
}

package org.gradeport.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One connection of the driver to MariaDB, packet by packet: three bytes of length, one of sequence, the payload.
final class DatabaseConversation implements AutoCloseable {

    private static final int HEADER = 4;
    private static final char QUERY = 3;
    private static final char EXECUTE = 0x17;

    private final Socket client;
    private final Socket server;
    private final DatabaseProxy proxy;
    private volatile @Nullable LostCommit unanswered;
    private volatile boolean marked;
    private @Nullable LostCommit awaited;

    DatabaseConversation(Socket client, Socket server, DatabaseProxy proxy) {
        this.client = client;
        this.server = server;
        this.proxy = proxy;
    }

    /// Runs until one side closes the connection, or a commit is lost.
    void run() throws IOException {
        Thread answering = Thread.ofVirtual().start(this::answer);
        try {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = server.getOutputStream();
            byte[] packet = packet(in);
            while (passes(packet)) {
                out.write(packet);
                out.flush();
                packet = packet(in);
            }
        } finally {
            // The server rolls back if it is left before its answer.
            if (unanswered != null) {
                join(answering);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] packet(DataInputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new IOException("The driver hung up");
        }
        int length = (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
        byte[] packet = new byte[HEADER + length];
        System.arraycopy(header, 0, packet, 0, HEADER);
        in.readFully(packet, HEADER, length);
        return packet;
    }

    /// Breaks it if a marked text was sent in it.
    void dropIfMarked() {
        if (marked) {
            try {
                close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean passes(byte[] packet) throws IOException {
        String text = new String(packet, ISO_8859_1);
        marked |= proxy.marks(text);
        proxy.sees(text.toLowerCase(Locale.ROOT));
        LostCommit cut = isStatement(packet) ? proxy.statement(text.toLowerCase(Locale.ROOT)) : null;
        return cut == null ? passesCommit(packet) : cut(cut);
    }

    private static boolean isStatement(byte[] packet) {
        return packet.length > HEADER && (packet[HEADER] == QUERY || packet[HEADER] == EXECUTE);
    }

    private boolean passesCommit(byte[] packet) throws IOException {
        LostCommit wanted = proxy.next();
        if (wanted != null && wanted.isOf(packet)) {
            awaited = wanted;
        }
        return switch (query(packet)) {
            case "COMMIT" -> passes(awaited);
            case "ROLLBACK" -> forget();
            default -> true;
        };
    }

    private boolean passes(@Nullable LostCommit commit) throws IOException {
        forget();
        return commit == null || !proxy.take(commit) || cut(commit);
    }

    private boolean cut(LostCommit commit) throws IOException {
        if (commit.takesEffect()) {
            unanswered = commit;
            breakBefore(commit);
        } else {
            commit.happens();
        }
        return commit.takesEffect();
    }

    private void breakBefore(LostCommit commit) throws IOException {
        if (commit.isLate()) {
            client.close();
            commit.awaitText();
            // Others see the commit before its answer is read here.
            commit.happens();
        }
    }

    private boolean forget() {
        awaited = null;
        return true;
    }

    private static String query(byte[] packet) {
        boolean is = packet.length > HEADER && packet[HEADER] == QUERY;
        return is
                ? new String(packet, HEADER + 1, packet.length - HEADER - 1, ISO_8859_1).toUpperCase(Locale.ROOT)
                : "";
    }

    private void answer() {
        try (this) {
            InputStream in = server.getInputStream();
            byte[] bytes = new byte[1 << 16];
            int length = in.read(bytes);
            while (length >= 0 && unanswered == null) {
                client.getOutputStream().write(bytes, 0, length);
                client.getOutputStream().flush();
                length = in.read(bytes);
            }
            LostCommit lost = unanswered;
            if (lost != null) {
                lost.happens();
            }
        } catch (IOException e) {
            // One side closed the connection, which is normal.
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}

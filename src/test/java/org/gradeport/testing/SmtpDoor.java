package org.gradeport.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// Stands before the mail server: lets lines through, or answers itself, says nothing, or is not there.
final class SmtpDoor {

    private final int serverPort;
    private final int port;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicReference<ServerSocket> socket = new AtomicReference<>();
    private volatile boolean silent;

    SmtpDoor(int serverPort) {
        this.serverPort = serverPort;
        this.port = open(0);
    }

    int port() {
        return port;
    }

    void answer(String line, String answer) {
        answers.put(line, answer);
    }

    void forward(String line) {
        answers.remove(line);
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
                // The door was closed.
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            Thread.ofVirtual().start(() -> pump(server, client));
            talk(client, server);
        } catch (IOException e) {
            // One of them hung up, which is their right.
        }
    }

    private void talk(Socket client, Socket server) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String answer = answers.get(line);
            OutputStream to = answer == null ? server.getOutputStream() : client.getOutputStream();
            to.write(((answer == null ? line : answer) + "\r\n").getBytes(ISO_8859_1));
            to.flush();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException e) {
            // One of them hung up, which is their right.
        }
    }
}

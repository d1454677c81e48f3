package org.gradeport.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A request whose body is sent in pieces, so that a test can check the server meanwhile.
public final class SlowBody implements AutoCloseable {

    private static final int PATIENCE_MS = 15_000;

    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader answer;

    /// @param headers lines that end in CR LF
    public SlowBody(int port, String call, String headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        out = socket.getOutputStream();
        answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        send("%s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(call, headers).getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// Waits for the answer's status; a `SocketTimeoutException` if the server waits for the rest of the body.
    public int status() throws IOException {
        return Integer.parseInt(answer.readLine().split(" ", 3)[1]);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

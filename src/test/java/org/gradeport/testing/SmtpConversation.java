package org.gradeport.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One conversation of a sender with the mail server, through the proxy.
final class SmtpConversation {

    private final Socket client;
    private final Socket server;
    private final Map<String, String> answers;
    private final Map<String, DelayedReplies> slow;
    private volatile @Nullable DelayedReplies pace;
    private String recipient = "";

    /// @param answers the proxy's answers to lines, instead of the server's
    /// @param slow the first line whose answer is delayed
    SmtpConversation(Socket client, Socket server, Map<String, String> answers, Map<String, DelayedReplies> slow) {
        this.client = client;
        this.server = server;
        this.answers = answers;
        this.slow = slow;
    }

    /// Runs until one side closes the connection.
    void run() throws IOException {
        Thread.ofVirtual().start(this::answer);
        BufferedReader lines = lines(client);
        boolean text = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!text || line.equals(".")) {
                note(line);
            }
            String answer = text ? null : answer(line);
            text = (answer == null && line.equals("DATA")) || (text && !line.equals("."));
            say(answer == null ? server : client, answer == null ? line : answer);
        }
    }

    /// The proxy's answer, if it has one: to a greeting, to one line about a recipient, or to this line.
    private @Nullable String answer(String line) {
        if (line.startsWith("RCPT")) {
            recipient = line;
        }
        String once = answers.remove(recipient + " " + line);
        return once == null ? answers.get(line.startsWith("EHLO") ? "EHLO" : line) : once;
    }

    private void note(String line) {
        pace = slow.getOrDefault(line, pace);
        DelayedReplies now = pace;
        if (now != null) {
            now.received(line);
        }
    }

    private void answer() {
        try (client) {
            BufferedReader lines = lines(server);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                DelayedReplies now = pace;
                if (now != null) {
                    now.hold();
                }
                say(client, line);
            }
        } catch (IOException e) {
            // One side closed the connection, which is normal.
        }
    }

    private static BufferedReader lines(Socket from) throws IOException {
        return new BufferedReader(new InputStreamReader(from.getInputStream(), ISO_8859_1));
    }

    private static void say(Socket to, String line) throws IOException {
        to.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
        to.getOutputStream().flush();
    }
}

package org.gradeport.chaos.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One conversation of a sender with the mail server (RFC 5321).
final class MailConversation {

    private static final Duration SLOWNESS = Duration.ofSeconds(2);
    private static final Pattern ADDRESS = Pattern.compile("<([^>]*)>");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private final Socket client;
    private final MailServer server;
    private String recipient = "";

    MailConversation(Socket client, MailServer server) {
        this.client = client;
        this.server = server;
    }

    void run() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1))) {
            say("220 chaos");
            String line = in.readLine();
            while (line != null && answer(line.toUpperCase(Locale.ROOT), line, in)) {
                line = in.readLine();
            }
        } catch (IOException e) {
            // The sender was killed, or this server closed the connection.
        }
    }

    /// Answers a line; false ends the conversation.
    private boolean answer(String command, String line, BufferedReader in) throws IOException {
        if (command.startsWith("RCPT")) {
            return recipient(line);
        } else if (command.equals("DATA")) {
            return data(in);
        }
        say(command.equals("QUIT") ? "221 bye" : "250 ok");
        return !command.equals("QUIT");
    }

    private boolean recipient(String line) throws IOException {
        Matcher address = ADDRESS.matcher(line);
        recipient = address.find() ? address.group(1) : "";
        switch (server.mood()) {
            case REFUSING_FOR_NOW -> say("450 4.2.0 later");
            case REFUSING -> say("550 5.1.1 never");
            default -> say("250 ok");
        }
        return true;
    }

    private boolean data(BufferedReader in) throws IOException {
        say("354 go on");
        if (server.mood() == MailMood.CLOSING_IN_DATA) {
            return in.readLine() == null;
        }
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            lines.add(line);
        }
        return taken(String.join("\n", lines));
    }

    private boolean taken(String mail) throws IOException {
        Matcher id = MESSAGE_ID.matcher(mail);
        String messageId = id.find() ? id.group(1) : "";
        if (server.mood() == MailMood.CLOSING_AFTER_ACCEPTANCE) {
            server.take(messageId, recipient, false);
            return false;
        }
        say("250 taken");
        server.take(messageId, recipient, true);
        return true;
    }

    private void say(String answer) throws IOException {
        if (server.mood() == MailMood.SLOW) {
            Pause.of(SLOWNESS);
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
    }
}

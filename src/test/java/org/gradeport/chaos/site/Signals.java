package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Sends signals that Java cannot send.
final class Signals {

    private Signals() {}

    static void send(String signal, Process to) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(to.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

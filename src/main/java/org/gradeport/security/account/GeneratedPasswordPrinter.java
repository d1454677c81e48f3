package org.gradeport.security.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.PortalProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Prints generated passwords once to the console; never to the log, whose files are kept.
@Component
class GeneratedPasswordPrinter {

    private final PortalProperties portal;
    private final List<String> lines = new ArrayList<>();
    private boolean ready;

    GeneratedPasswordPrinter(PortalProperties portal) {
        this.portal = portal;
    }

    /// Prints when the portal is ready, or at once if it is; never for an account that was rolled back.
    @TransactionalEventListener(fallbackExecution = true)
    synchronized void add(PasswordGenerated account) {
        lines.add("  %-10s %-26s %s".formatted(account.username(), account.password(), account.role()));
        if (ready) {
            print();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    synchronized void ready() {
        ready = true;
        if (lines.isEmpty()) {
            System.out.printf(Locale.ROOT, "%n %s is ready: %s%n%n", portal.name(), portal.baseUrl());
        }
        print();
    }

    private void print() {
        if (!lines.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%1$s%n %2$s is ready: %3$s%n%n Sign in with one of these; they are not shown again:%n%n%4$s%n%1$s%n%n",
                    "=".repeat(78),
                    portal.name(),
                    portal.baseUrl(),
                    String.join(System.lineSeparator(), lines));
            keep();
            lines.clear();
        }
    }

    /// For an operator who does not see the console. The file is made for its owner alone before anything is in it.
    private void keep() {
        Path file = portal.dataDir().resolve("first-passwords.txt");
        try {
            Files.createDirectories(portal.dataDir().toAbsolutePath());
            if (Files.notExists(file)) {
                create(file);
            }
            Files.write(file, lines, StandardOpenOption.APPEND);
            System.out.printf(Locale.ROOT, " They are also in %s: delete it after you have signed in.%n%n", file);
        } catch (IOException e) {
            System.out.printf(Locale.ROOT, " They could not be written to %s: %s%n%n", file, e);
        }
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}

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
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Writes generated passwords to a file and prints them once to the console; never to the log, whose files are kept.
@Component
class GeneratedPasswordPrinter {

    private final PortalProperties portal;
    private final List<String> lines = new ArrayList<>();
    private boolean ready;

    GeneratedPasswordPrinter(PortalProperties portal) {
        this.portal = portal;
    }

    /// Before the commit, since nobody would know the password of an account whose commit is not answered.
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    synchronized void write(PasswordGenerated account) {
        Path file = file();
        try {
            Files.createDirectories(portal.dataDir().toAbsolutePath());
            if (Files.notExists(file)) {
                create(file);
            }
            Files.write(file, List.of(line(account)), StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.out.printf(Locale.ROOT, " The password could not be written to %s: %s%n%n", file, e);
        }
    }

    /// Prints when the portal is ready, or at once if it is; never for an account that was rolled back.
    @TransactionalEventListener(fallbackExecution = true)
    synchronized void add(PasswordGenerated account) {
        lines.add(line(account));
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
            if (Files.exists(file())) {
                System.out.printf(Locale.ROOT, " They are also in %s: delete it after you have signed in.%n%n", file());
            }
            lines.clear();
        }
    }

    private static String line(PasswordGenerated account) {
        return "  %-10s %-26s %s".formatted(account.username(), account.password(), account.role());
    }

    private Path file() {
        return portal.dataDir().resolve("first-passwords.txt");
    }

    /// For its owner alone before anything is in it.
    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}

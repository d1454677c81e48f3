package org.gradeport.security.account;

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
            lines.clear();
        }
    }
}

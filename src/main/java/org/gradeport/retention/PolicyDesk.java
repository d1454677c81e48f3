package org.gradeport.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.base.Audited;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExpiringFiles;
import org.gradeport.export.Fate;
import org.gradeport.format.Formats;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes changes of the policy, and gives all files there are the expiry that follows.
@Component
class PolicyDesk {

    private static final Logger log = LoggerFactory.getLogger(PolicyDesk.class);
    private static final int MOST_DAYS = 36_500;

    private final PolicyStore store;
    private final ExpiringFiles files;
    private final Datasets datasets;
    private final Formats formats;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    PolicyDesk(
            PolicyStore store,
            ExpiringFiles files,
            Datasets datasets,
            Formats formats,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.store = store;
        this.files = files;
        this.datasets = datasets;
        this.formats = formats;
        this.events = events;
        this.transaction = transaction;
    }

    /// The environment may say something else than before.
    @EventListener(ApplicationReadyEvent.class)
    void applyAtStart() {
        int changed = files.apply();
        if (changed > 0) {
            log.info("The retention policy gave {} files another expiry", changed);
        }
    }

    RetentionPolicy change(PolicyChange change, String by) {
        check(change);
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!store.replace(change, by)) {
                throw new RetentionStateException(
                        "Somebody else changed the policy meanwhile. Look at it again, then make your change.");
            }
            int changed = files.apply();
            events.publishEvent(new Audited(by, "setting.changed", "retention policy", words(change)));
            log.info("{} changed the retention policy; {} files have another expiry", by, changed);
            return store.policy();
        }));
    }

    private static String words(PolicyChange change) {
        String usual = change.usual() == null
                ? "as the environment says"
                : words(change.usual().fate(), change.usual());
        return Stream.concat(
                        Stream.of("all: " + usual),
                        change.rules().stream().map(rule -> words(rule) + ": " + words(rule.fate(), rule)))
                .collect(Collectors.joining(", "));
    }

    private static String words(Fate fate, RetentionRule rule) {
        String word = fate.name().toLowerCase(Locale.ROOT);
        return rule.days() == null ? word : "%s after %d days".formatted(word, rule.days());
    }

    private void check(PolicyChange change) {
        if (change.usual() != null) {
            refuse(!change.usual().isForAll(), "default", "The rule for all files names no dataset and no format.");
            check(change.usual(), "default");
        }
        Set<List<String>> seen = new HashSet<>();
        for (RetentionRule rule : change.rules()) {
            refuse(rule.isForAll(), "rules", "A rule names a dataset, a format or both.");
            refuse(!seen.add(subject(rule)), "rules", "There are two rules for %s.".formatted(words(rule)));
            checkNames(rule);
            check(rule, "rules");
        }
    }

    private static List<String> subject(RetentionRule rule) {
        return List.of(String.valueOf(rule.dataset()), String.valueOf(rule.format()));
    }

    private static String words(RetentionRule rule) {
        return rule.dataset() == null
                ? String.valueOf(rule.format())
                : rule.format() == null ? rule.dataset() : rule.dataset() + " as " + rule.format();
    }

    private void checkNames(RetentionRule rule) {
        if (rule.dataset() != null) {
            datasets.get(rule.dataset());
        }
        if (rule.format() != null) {
            formats.named(rule.format());
        }
    }

    private static void check(RetentionRule rule, String field) {
        refuse(rule.fate() == Fate.KEEP && rule.days() != null, field, "Files that are kept have no days.");
        refuse(rule.fate() != Fate.KEEP && !isLength(rule.days()), field, "Days are a number from 1 to 36,500.");
        refuse(
                rule.fate() != Fate.ARCHIVE && rule.archiveDays() != null,
                field,
                "Only files that are archived have days in the archive.");
        refuse(
                rule.archiveDays() != null && !isLength(rule.archiveDays()),
                field,
                "Days in the archive are a number from 1 to 36,500, or none for good.");
    }

    private static boolean isLength(@Nullable Integer days) {
        return days != null && days >= 1 && days <= MOST_DAYS;
    }

    private static void refuse(boolean refused, String field, String sentence) {
        if (refused) {
            throw new InvalidValueException(field, sentence, List.of());
        }
    }
}

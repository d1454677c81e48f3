package org.gradeport.retention;

import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.export.ExpiryAction;
import org.jspecify.annotations.Nullable;

/// A file of a model: what a person who reads the policy expects of it.
final class ModelFile {

    private final String dataset;
    private final String format;
    private final boolean held;

    /// Since it was finished.
    int days;

    /// As in the database.
    String place = "STORE";

    private int archivedAfter;
    private @Nullable Integer removedAfter;

    ModelFile(String dataset, String format, int days, boolean held) {
        this.dataset = dataset;
        this.format = format;
        this.days = days;
        this.held = held;
    }

    void sweep(RetentionPolicy policy) {
        RetentionRule rule = rule(policy);
        switch (place) {
            case "STORE" -> leaveStore(rule);
            case "ARCHIVE" -> leaveArchive(rule);
            default -> {}
        }
    }

    private void leaveStore(RetentionRule rule) {
        Integer limit = rule.days();
        if (!held && limit != null && days >= limit) {
            place = rule.action() == ExpiryAction.ARCHIVE ? "ARCHIVE" : "GONE";
            archivedAfter = limit;
            removedAfter = rule.archiveDays() == null ? null : limit + rule.archiveDays();
        }
    }

    /// Its expiry stays if its rule does not archive any more.
    private void leaveArchive(RetentionRule rule) {
        if (rule.action() == ExpiryAction.ARCHIVE) {
            removedAfter = rule.archiveDays() == null ? null : archivedAfter + rule.archiveDays();
        }
        if (removedAfter != null && days >= removedAfter) {
            place = "GONE";
        }
    }

    private RetentionRule rule(RetentionPolicy policy) {
        return Stream.of(of(policy, dataset, format), of(policy, dataset, null), of(policy, null, format))
                .flatMap(found -> found)
                .findFirst()
                .orElse(policy.defaultRule());
    }

    private static Stream<RetentionRule> of(RetentionPolicy policy, @Nullable String dataset, @Nullable String format) {
        return policy.rules().stream()
                .filter(rule -> Objects.equals(rule.dataset(), dataset) && Objects.equals(rule.format(), format));
    }

    @Override
    public String toString() {
        return "%s %s %d days%s: %s".formatted(dataset, format, days, held ? " held" : "", place);
    }
}

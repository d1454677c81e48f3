package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gradeport.export.ExpiryAction;
import org.gradeport.testing.model.ModelTest;
import org.jspecify.annotations.Nullable;

/// Random policies, files and days against a model in memory, which knows rules by their subjects alone.
class RetentionModelTest extends RetentionFixture {

    private static final int ROUNDS = 6;
    private static final int FILES = 4;
    private static final List<String> DATASETS = List.of("students", "courses", "enrollments", "grades");
    private static final List<String> FORMATS = List.of("csv", "excel", "pdf");

    private final Random random = new Random();
    private final Map<Long, ModelFile> model = new TreeMap<>();

    @ModelTest
    void after_each_day_files_are_where_the_policy_says(long seed) {
        random.setSeed(seed);
        for (int round = 0; round < ROUNDS; round++) {
            RetentionPolicy policy = policy();
            for (int i = 0; i < FILES; i++) {
                add();
            }
            age(random.nextInt(4));
            sweepTwice(policy);
            assertThat(places())
                    .as("seed %d, round %d, %s, %s", seed, round, policy, model)
                    .isEqualTo(expected());
            files.agree();
        }
    }

    private RetentionPolicy policy() {
        List<RetentionRule> rules = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            RetentionRule rule = rule(oneOrAny(DATASETS), oneOrAny(FORMATS));
            if (!rule.isForAll() && rules.stream().noneMatch(rule::hasSubjectOf)) {
                rules.add(rule);
            }
        }
        return usual(rule(null, null), rules.toArray(RetentionRule[]::new));
    }

    private RetentionRule rule(@Nullable String dataset, @Nullable String format) {
        ExpiryAction action = one(List.of(ExpiryAction.values()));
        Integer days = action == ExpiryAction.KEEP ? null : random.nextInt(1, 10);
        Integer archiveDays = action == ExpiryAction.ARCHIVE && random.nextBoolean() ? random.nextInt(1, 10) : null;
        return new RetentionRule(dataset, format, action, days, archiveDays);
    }

    private @Nullable String oneOrAny(List<String> names) {
        return random.nextBoolean() ? null : one(names);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void add() {
        String dataset = one(DATASETS);
        String format = one(FORMATS);
        int days = random.nextInt(12);
        boolean held = random.nextInt(8) == 0;
        long id = files.make(dataset, format, days);
        if (held) {
            files.keep(id);
        }
        model.put(id, new ModelFile(dataset, format, days, held));
    }

    /// Lets days pass for the files that are there.
    private void age(int days) {
        database.sql("""
                        update export set finished_at = finished_at - interval :days day,
                          expires_at = expires_at - interval :days day,
                          archive_until = archive_until - interval :days day
                        """).param("days", days).update();
        model.values().forEach(file -> file.days += days);
    }

    /// The first sweep archives what the second one may remove.
    private void sweepTwice(RetentionPolicy policy) {
        for (int i = 0; i < 2; i++) {
            model.values().forEach(file -> file.sweep(policy));
            files.sweep();
        }
    }

    private Map<Long, String> places() {
        Map<Long, String> places = new TreeMap<>();
        model.keySet().forEach(id -> places.put(id, files.place(id)));
        return places;
    }

    private Map<Long, String> expected() {
        Map<Long, String> places = new TreeMap<>();
        model.forEach((id, file) -> places.put(id, file.place));
        return places;
    }
}

package org.gradeport.school.sample;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/// The kinds of work that are marked, and their weight in percent.
enum Work {
    HOMEWORK(1, "Homework", 20, 20, 1),
    TEST(2, "Tests", 100, 50, 2),
    PROJECT(3, "Projects", 50, 30, 1);

    private static final List<Work> ROUND = List.of(HOMEWORK, TEST, PROJECT, HOMEWORK, TEST);

    private final long id;
    private final String title;
    private final int points;
    private final int weight;
    private final int steps;

    /// @param steps into how many parts a point is cut
    Work(long id, String title, int points, int weight, int steps) {
        this.id = id;
        this.title = title;
        this.points = points;
        this.weight = weight;
        this.steps = steps;
    }

    static void write(JdbcTemplate database) {
        try (Table categories = Table.ofRecords(database, "category", "title", "weight")) {
            for (Work work : values()) {
                categories.add("sample-category-%d".formatted(work.id()), work.title, work.weight);
            }
        }
    }

    /// The kind of a year's piece of work, the first at 0.
    static Work at(int position) {
        return ROUND.get(position % ROUND.size());
    }

    long id() {
        return id;
    }

    int points() {
        return points;
    }

    /// Points for a share of the whole, 0 to 1.
    double score(double share) {
        return (double) Math.round(Math.clamp(share, 0, 1) * points * steps) / steps;
    }

    String named(String topic) {
        String kind = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        return "%s: %s".formatted(kind, topic);
    }
}

package org.gradeport.school.sample;

import java.util.Random;

/// What became of one student's piece of work.
enum Outcome {
    EXEMPT("exempt", false),
    MISSING("not submitted", false),
    PARTIAL("partially graded", true),
    SUBMITTED("submitted", false),
    GRADED("fully graded", true);

    private final String status;
    private final boolean scored;

    Outcome(String status, boolean scored) {
        this.status = status;
        this.scored = scored;
    }

    /// In a thousand pieces: 12 exempt, 18 missing, 12 half marked, 8 waiting; the rest is marked.
    static Outcome draw(Random random) {
        int dice = random.nextInt(1_000);
        if (dice < 12) {
            return EXEMPT;
        }
        if (dice < 30) {
            return MISSING;
        }
        if (dice < 42) {
            return PARTIAL;
        }
        return dice < 50 ? SUBMITTED : GRADED;
    }

    String status() {
        return status;
    }

    boolean scored() {
        return scored;
    }
}

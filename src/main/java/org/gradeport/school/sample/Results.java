package org.gradeport.school.sample;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// What each student reached, spread as real marks are: a bell around 72 percent.
final class Results implements AutoCloseable {

    private static final double MEAN = 0.72;
    private static final double SPREAD = 0.14;
    private static final double OF_ABILITY = 0.75;
    private static final double OF_LUCK = 0.6;

    private final Random random = new Random(45);
    private final Comments comments = new Comments();
    private final Table table;
    private int number;

    Results(JdbcTemplate database) {
        table = Table.ofRecords(
                database,
                "result",
                "line_item_id",
                "student_id",
                "status",
                "score_date",
                "in_progress",
                "incomplete",
                "late",
                "missing",
                "score",
                "text_score",
                "comment");
    }

    void write(List<LineItem> items) {
        items.forEach(item -> item.of().students().forEach(student -> write(item, student)));
    }

    private void write(LineItem item, Student student) {
        Outcome outcome = Outcome.draw(random);
        double share = share(item, student) * (outcome == Outcome.PARTIAL ? 0.6 : 1);
        number++;
        table.add(
                "sample-result-%05d".formatted(number),
                item.id(),
                student.id(),
                outcome.status(),
                Calendar.schoolDay(item.due().plusDays(1L + random.nextInt(8))),
                outcome == Outcome.SUBMITTED,
                outcome == Outcome.PARTIAL,
                outcome != Outcome.MISSING && random.nextInt(25) == 0,
                outcome == Outcome.MISSING,
                outcome.scored() ? item.work().score(share) : null,
                outcome.scored() && item.work() == Work.PROJECT ? letter(share) : null,
                comment(outcome, share));
    }

    private double share(LineItem item, Student student) {
        double deviation = OF_ABILITY * student.ability() + OF_LUCK * random.nextGaussian() - item.hardness();
        return Math.clamp(MEAN + SPREAD * deviation, 0, 1);
    }

    private @Nullable String comment(Outcome outcome, double share) {
        return outcome.scored() ? comments.on(share, random) : comments.onNothing(random);
    }

    private static String letter(double share) {
        return share >= 0.85 ? "A" : share >= 0.72 ? "B" : share >= 0.6 ? "C" : share >= 0.45 ? "D" : "E";
    }

    @Override
    public void close() {
        table.close();
    }
}

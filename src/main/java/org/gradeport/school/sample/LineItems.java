package org.gradeport.school.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/// What is marked: one piece of work for each topic, spread over the two terms.
final class LineItems implements AutoCloseable {

    /// Days of a term's start in which nothing is due yet.
    private static final int QUIET_DAYS = 14;

    private final Random random = new Random(44);
    private final Table table;

    LineItems(JdbcTemplate database) {
        table = Table.ofRecords(
                database,
                "line_item",
                "title",
                "description",
                "assign_date",
                "due_date",
                "class_id",
                "category_id",
                "session_id",
                "school_id",
                "score_min",
                "score_max");
    }

    List<LineItem> write(List<SchoolClass> classes) {
        List<LineItem> items = new ArrayList<>();
        for (SchoolClass each : classes) {
            List<String> topics = each.course().subject().topics();
            int autumn = topics.size() * 3 / 5;
            for (int i = 0; i < topics.size(); i++) {
                Term term = i < autumn ? Term.AUTUMN : Term.SPRING;
                double place = i < autumn ? (double) i / autumn : (double) (i - autumn) / (topics.size() - autumn);
                items.add(write(each, i, term, place));
            }
        }
        return items;
    }

    private LineItem write(SchoolClass of, int topic, Term term, double place) {
        Work work = Work.at(topic);
        String title = work.named(of.course().subject().topics().get(topic));
        LocalDate due = due(term, place);
        long id = table.add(
                "sample-item-%s-%02d".formatted(of.code(), topic + 1),
                title,
                "%s, %d points".formatted(title, work.points()),
                Calendar.schoolDay(due.minusDays(7)),
                due,
                of.id(),
                work.id(),
                term.id(),
                of.school().id(),
                0,
                work.points());
        return new LineItem(id, of, work, due, random.nextGaussian() * 0.3);
    }

    private LocalDate due(Term term, double place) {
        long days = ChronoUnit.DAYS.between(term.start(), term.end()) - 2 * QUIET_DAYS;
        return Calendar.schoolDay(
                term.start().plusDays(QUIET_DAYS + (long) (days * place) + random.nextInt(QUIET_DAYS)));
    }

    @Override
    public void close() {
        table.close();
    }
}

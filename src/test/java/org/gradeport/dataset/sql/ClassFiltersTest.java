package org.gradeport.dataset.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.read.RecordsReader;
import org.gradeport.dataset.sql.ToldSchool.Question;
import org.gradeport.testing.model.ModelTest;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Random selections of a random school answer what the labels of their filters say.
class ClassFiltersTest {

    private static final int SELECTIONS = 30;

    private static final String ANY_CLASS = "select c.sourced_id from told_class c";

    private static final String TEACHES = "m.role = 'teacher' and m.live and m.today";

    private static final String SESSIONS = "from class_term t join academic_session s on s.id = t.session_id"
            + " join class c on c.id = t.class_id where c.sourced_id = :class";

    /// The values that each filter may have for a class.
    private static final Map<String, String> VALUES = new TreeMap<>(Map.of(
            "school_year", "select s.school_year " + SESSIONS,
            "term", "select s.sourced_id " + SESSIONS + " and s.type <> 'schoolYear'",
            "course", "select c.course from told_class c where c.sourced_id = :class",
            "class", "select c.sourced_id from told_class c where c.sourced_id = :class",
            "teacher",
                    "select e.person from told_enrollment e where e.role = 'teacher' and e.class = :class and e.live"));

    private final Random random = new Random();
    private final HikariDataSource pool = SmallSchool.empty();
    private final JdbcClient database = JdbcClient.create(pool);
    private final RecordsReader reader = SmallSchool.records(pool);
    private final Dataset students = new StudentsDataset(reader);
    private final Dataset courses = new CoursesDataset(reader);
    private final Dataset enrollments = new EnrollmentsDataset(reader);
    private final Dataset grades = new GradesDataset(reader);

    @AfterEach
    void close() {
        pool.close();
    }

    @ModelTest
    void every_selection_answers_what_its_labels_say(long seed) {
        ToldSchool told = school(seed);
        for (int i = 0; i < SELECTIONS; i++) {
            Question question = question();
            String what = "seed %d, selection %d: %s".formatted(seed, i, question);
            DatasetRows ofStudents = rows(students, question).columns("student_id");
            assertThat(ofStudents.values()).as(what).containsExactlyInAnyOrderElementsOf(told.students(question));
            assertThat(ofStudents.count())
                    .as(what)
                    .isEqualTo(ofStudents.values().size());
            assertThat(rows(enrollments, question).columns("enrollment_id").values())
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(told.enrollments(question));
            assertThat(rows(grades, question).columns("result_id").values())
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(told.grades(question));
            assertThat(rows(courses, question).columns("course_id", "classes", "students").rows().stream()
                            .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" "))))
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(told.courses(question));
        }
    }

    @ModelTest
    void students_class_lists_and_grades_agree(long seed) {
        school(seed);
        for (int i = 0; i < SELECTIONS; i++) {
            Question question = new Question(question().filters(), List.of("true"), "");
            String what = "seed %d, selection %d: %s".formatted(seed, i, question);
            Set<String> enrolled = Set.copyOf(rows(enrollments, question)
                    .where("role", "student")
                    .columns("person_id")
                    .values());
            if (!question.filters().isEmpty()) {
                assertThat(rows(students, question).columns("student_id").values())
                        .as(what)
                        .hasSameElementsAs(enrolled)
                        .hasSameSizeAs(enrolled);
            }
            Map<String, List<String>> lasting = new LinkedHashMap<>(question.filters());
            lasting.keySet().removeAll(Set.of("term", "school_year"));
            Question always = new Question(lasting, List.of("true"), "");
            assertThat(rows(students, always).columns("student_id").values())
                    .as(what)
                    .containsAll(new HashSet<>(
                            rows(grades, question).columns("student_id").values()));
        }
    }

    private ToldSchool school(long seed) {
        random.setSeed(seed);
        return new ToldSchool(pool, random);
    }

    /// Most values belong to one class, so that most selections find something; for a teacher all do, since other
    /// values are refused.
    private Question question() {
        String viewer = random.nextInt(3) > 0 ? "" : one("select m.person from told_enrollment m where " + TEACHES);
        String chosen = viewer.isEmpty()
                ? one(ANY_CLASS)
                : one(
                        "select m.class from told_enrollment m where m.person = :viewer and " + TEACHES,
                        Map.of("viewer", viewer));
        Map<String, List<String>> filters = new LinkedHashMap<>();
        VALUES.forEach((key, sql) -> {
            if (random.nextInt(100) < 45) {
                Stream<String> classes = viewer.isEmpty() ? classes(chosen) : Stream.of(chosen);
                List<String> values = classes.map(name -> one(sql, Map.of("class", name)))
                        .filter(value -> !value.isEmpty())
                        .toList();
                filters.put(key, values);
            }
        });
        filters.values().removeIf(List::isEmpty);
        List<List<String>> states = List.of(List.of("true"), List.of("true"), List.of("false"), List.of());
        return new Question(filters, states.get(random.nextInt(states.size())), viewer);
    }

    /// The chosen class, another one, or both.
    private Stream<String> classes(String chosen) {
        return switch (random.nextInt(8)) {
            case 0 -> Stream.of(one(ANY_CLASS));
            case 1 -> Stream.of(chosen, one(ANY_CLASS));
            default -> Stream.of(chosen);
        };
    }

    private String one(String sql) {
        return one(sql, Map.of());
    }

    /// One of the values, the same for the same seed.
    private String one(String sql, Map<String, String> parameters) {
        List<String> values = database.sql("with x(v) as (%s) select distinct v from x order by v".formatted(sql))
                .params(parameters)
                .query((row, _) -> row.getString(1))
                .list();
        return values.isEmpty() ? "" : values.get(random.nextInt(values.size()));
    }

    private static DatasetRows rows(Dataset dataset, Question question) {
        DatasetRows rows = DatasetRows.of(dataset)
                .as(question.viewer().isEmpty() ? new Scope.Everything() : new Scope.ClassesOf(question.viewer()))
                .where("active", question.active().toArray(String[]::new));
        question.filters().forEach((key, values) -> rows.where(key, values.toArray(String[]::new)));
        return rows;
    }
}

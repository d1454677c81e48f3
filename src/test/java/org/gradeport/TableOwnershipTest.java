package org.gradeport;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads the SQL in the code: only the room that owns a table names it.
class TableOwnershipTest {

    private static final Map<String, List<String>> OWNED = Map.ofEntries(
            entry("attention", List.of("attention_quiet", "attention_snooze")),
            entry("audit", List.of("audit")),
            entry("base", List.of("setting")),
            entry("database", List.of("idempotency_key", "shedlock")),
            entry("export", List.of("damaged_file", "export", "export_moment", "export_node", "scheduled_tasks")),
            entry("link", List.of("link")),
            entry("metrics", List.of("report_sent", "run_day", "run_metric", "run_total", "storage_sample")),
            entry("notice", List.of("letter", "notice", "notice_task")),
            entry("retention", List.of("retention_item", "retention_policy", "retention_rule", "retention_run")),
            entry("schedule", List.of("schedule", "schedule_run")),
            entry(
                    "school",
                    List.of(
                            "academic_session",
                            "category",
                            "class",
                            "class_term",
                            "course",
                            "enrollment",
                            "import_run",
                            "line_item",
                            "org",
                            "person",
                            "person_role",
                            "result")),
            entry(
                    "security",
                    List.of(
                            "account",
                            "account_identity",
                            "api_token",
                            "awaited_identity",
                            "sign_in_attempt",
                            "sign_in_key",
                            "portal_session")),
            entry("storage", List.of("installation", "issued_file")),
            entry("system", List.of("node")));

    /// The views that a room publishes for others.
    private static final Set<String> PUBLISHED = Set.of("export_file", "export_name");

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Path ROOMS = Path.of("src", "main", "java", "org", "gradeport");
    private static final Pattern CREATED = Pattern.compile("(?m)^create .*?\\b(?:table|view) `?(\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?m)^drop table `?(\\w+)");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|straight_join|into|update|table)\\s+`?(\\w+)|@Table\\(\"(\\w+)\"");

    @Test
    void every_table_has_one_owner() throws IOException {
        Set<String> created = read(MIGRATIONS, CREATED);
        created.removeIf(table -> table.startsWith("import_") && !table.equals("import_run"));
        created.removeIf(table -> table.startsWith("replaced_"));
        created.removeAll(PUBLISHED);
        created.removeAll(read(MIGRATIONS, DROPPED));
        assertThat(OWNED.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void a_table_is_named_only_in_the_room_that_owns_it() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        OWNED.forEach((room, tables) -> tables.forEach(table -> owners.put(table, room)));
        Map<String, Set<String>> trespasses = new TreeMap<>();
        try (Stream<Path> rooms = Files.list(ROOMS)) {
            for (Path room : rooms.filter(Files::isDirectory).toList()) {
                String name = room.getFileName().toString();
                Set<String> foreign = read(room, NAMED);
                foreign.retainAll(owners.keySet());
                foreign.removeIf(table -> name.equals(owners.get(table)));
                if (!foreign.isEmpty()) {
                    trespasses.put(name, foreign);
                }
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void the_reader_finds_tables_in_text_blocks_strings_and_annotations() {
        assertThat(tables("x = \"\"\"\n  select 1 from person p\n  join class c\"\"\";", NAMED))
                .containsExactly("class", "person");
        assertThat(tables("sql(\"update export set a = 1\"); @Table(\"link\") record Link() {}", NAMED))
                .containsExactly("export", "link");
        assertThat(tables("/// rows come from person\nint from;", NAMED)).isEmpty();
    }

    private static Set<String> read(Path folder, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(TableOwnershipTest::text)
                    .flatMap(text -> tables(text, pattern).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// In Java, only string literals and `@Table` count.
    private static Set<String> tables(String source, Pattern pattern) {
        String text = !pattern.equals(NAMED)
                ? source
                : TEXT.matcher(source)
                        .results()
                        .map(literal -> afterAnnotation(source, literal.start()) + literal.group())
                        .collect(Collectors.joining("\n"));
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(found.groupCount()) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String afterAnnotation(String source, int literal) {
        Matcher annotation = Pattern.compile("@Table\\($").matcher(source.substring(0, literal));
        return annotation.find() ? annotation.group() : "";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

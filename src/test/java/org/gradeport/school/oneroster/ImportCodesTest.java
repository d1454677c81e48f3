package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.school.oneroster.binding.Mending;
import org.junit.jupiter.api.Test;

/// The documentation names the code of each finding.
class ImportCodesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/gradeport/school/oneroster");

    /// A code stands before the key or the function of its text, or is the first value of a rule.
    private static final List<Pattern> CODES = List.of(
            Pattern.compile(
                    "(?<!invalid\\()\"([a-z0-9_]+)\",\\s*(?:\"oneroster\\.|\\(\\) ->|Texts\\.|key,|delta \\?|RepeatedSql|[\\w.()]+,\\s*\\(\\) ->)"),
            Pattern.compile("(?:error|warning)\\(\\s*\"([a-z_]+)\",\\s*\""));

    @Test
    void each_code_is_in_the_table_of_findings() throws IOException {
        Set<String> codes = codes();
        assertThat(codes)
                .contains(
                        "unsafe_path", "left_out", "zip_bomb", "repeated_number", "circle", "not_enrolled", "older_row")
                .hasSizeGreaterThan(55);
        codes.removeAll(documented());
        assertThat(codes).as("codes that docs/records.md does not name").isEmpty();
    }

    @Test
    void each_code_of_the_table_exists() throws IOException {
        Set<String> documented = documented();
        documented.removeAll(codes());
        assertThat(documented).containsExactly("mended_...");
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                CODES.forEach(code -> code.matcher(source)
                        .results()
                        .map(ImportCodesTest::found)
                        .forEach(codes::add));
            }
        }
        return codes;
    }

    private static String found(MatchResult match) {
        return match.group(1);
    }

    private static Set<String> documented() throws IOException {
        String docs = Files.readString(Path.of("docs/records.md"));
        String table = docs.substring(docs.indexOf("## Findings"), docs.indexOf("## The sample school"));
        Set<String> codes = new TreeSet<>();
        table.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line ->
                        Arrays.stream(line.substring(2, line.indexOf('|', 2)).split(",")))
                .map(code -> code.strip().replace("`", ""))
                .forEach(codes::add);
        return codes;
    }

    @Test
    void each_way_of_mending_is_documented() throws IOException {
        String docs = Files.readString(Path.of("docs/records.md"));
        assertThat(Mending.values()).allSatisfy(kind -> assertThat(docs).contains("`%s`".formatted(kind.code())));
    }
}

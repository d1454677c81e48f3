package org.gradeport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lists of files in docs/architecture.md.
class WalksTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "gradeport");
    private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. `(\\S+)`$");
    private static final int MAX_RETURNS = 2;

    @ParameterizedTest
    @CsvSource({
        "From a REST request to a file, 40",
        "From a due time to its mail, 30",
        "From a row of the list to the screen, 20"
    })
    void a_walk_is_short_and_turns_back_at_most_twice(String title, int most) throws IOException {
        List<String> walk = walk(title);
        assertThat(walk).hasSizeBetween(10, most).doesNotHaveDuplicates();
        assertThat(walk)
                .allSatisfy(file -> assertThat(SOURCES.resolve(file + ".java")).exists());
        assertThat(returns(walk)).isLessThanOrEqualTo(MAX_RETURNS);
    }

    private static List<String> walk(String title) throws IOException {
        String page = Files.readString(Path.of("docs", "architecture.md"));
        String section = page.substring(page.indexOf("## " + title));
        int end = section.indexOf("\n## ");
        return STEP.matcher(end < 0 ? section : section.substring(0, end))
                .results()
                .map(step -> step.group(1))
                .toList();
    }

    /// How often a walk enters a room that it has left before; pages of a feature count as a room of their own.
    private static long returns(List<String> walk) {
        Set<String> left = new HashSet<>();
        String here = "";
        long returns = 0;
        for (String file : walk) {
            String room = file.substring(0, file.indexOf('/')) + (file.contains("/ui/") ? ".ui" : "");
            if (!room.equals(here)) {
                returns += left.contains(room) ? 1 : 0;
                left.add(here);
                here = room;
            }
        }
        return returns;
    }
}

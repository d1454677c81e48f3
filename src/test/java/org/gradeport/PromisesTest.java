package org.gradeport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromisesTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Story))\\.(\\w+)`");

    @ParameterizedTest
    @ValueSource(strings = {"promises.md", "failures.md"})
    void every_test_that_a_page_names_exists(String page) throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = named(page)
                .filter(test -> !sources.getOrDefault(test.group(1), "").contains("void " + test.group(2) + "("))
                .map(MatchResult::group)
                .toList();
        assertThat(missing).isEmpty();
        assertThat(named(page)).hasSizeGreaterThan(20);
    }

    private static Stream<MatchResult> named(String page) throws IOException {
        return NAMED.matcher(Files.readString(Path.of("docs", page))).results();
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(PromisesTest::className, PromisesTest::text, String::concat));
        }
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

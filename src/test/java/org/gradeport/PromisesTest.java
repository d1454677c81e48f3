package org.gradeport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class PromisesTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Story)\\.\\w+)`");
    private static final Pattern SCRIPT = Pattern.compile("`\\./portal (\\w+)[^`]*`");

    private static final Set<String> TESTS = enabledTests();

    @ParameterizedTest
    @ValueSource(strings = {"promises.md", "failures.md"})
    void every_test_that_a_page_names_is_found_and_enabled(String page) throws IOException {
        assertThat(named(TEST, page)).hasSizeGreaterThan(20);
        assertThat(named(TEST, page)).isSubsetOf(TESTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"promises.md", "failures.md", "schedules.md", "architecture.md", "speed.md"})
    void every_command_that_a_page_names_is_one_of_the_script(String page) throws IOException {
        String script = Files.readString(Path.of("portal"));
        assertThat(named(SCRIPT, page)).allSatisfy(command -> assertThat(script).contains("  %s) ".formatted(command)));
    }

    private static Set<String> named(Pattern pattern, String page) throws IOException {
        return pattern.matcher(Files.readString(Path.of("docs", page)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> enabledTests() {
        LauncherDiscoveryRequest all = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("org.gradeport"))
                .filters(includeClassNamePatterns(".*"))
                .build();
        TestPlan plan = LauncherFactory.create().discover(all);
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(PromisesTest::names)
                .collect(Collectors.toSet());
    }

    /// The name with the class that runs the test, and with the one that declares it.
    private static Stream<String> names(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (!(source instanceof MethodSource method) || isDisabled(method)) {
            return Stream.empty();
        }
        return Stream.of(method.getJavaClass(), method.getJavaMethod().getDeclaringClass())
                .map(type -> type.getSimpleName() + "." + method.getMethodName());
    }

    private static boolean isDisabled(MethodSource source) {
        Method method = source.getJavaMethod();
        return AnnotationSupport.isAnnotated(method, Disabled.class)
                || AnnotationSupport.isAnnotated(source.getJavaClass(), Disabled.class);
    }
}

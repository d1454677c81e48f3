package org.gradeport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rules within rooms; [ModularityTest] proves the dependencies between them.
class HouseTest {

    private static final int MAX_FILES = 32;
    private static final String ROOT = Gradeport.class.getPackageName() + ".";

    private static final int MAX_TEST_LINES = 250;

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void a_package_has_at_most_32_files(String sources) throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of(sources))) {
            assertThat(folders.filter(Files::isDirectory))
                    .allSatisfy(folder ->
                            assertThat(files(folder)).as("files in %s", folder).hasSizeLessThanOrEqualTo(MAX_FILES));
        }
    }

    @Test
    void sub_packages_of_a_room_form_no_circle() {
        slices().assignedFrom(new SubPackages()).should().beFreeOfCycles().check(CompiledClasses.PORTAL);
    }

    @Test
    void only_pages_depend_on_vaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui", "..ui.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CompiledClasses.PORTAL);
    }

    @Test
    void nothing_but_pages_uses_pages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui", "..ui.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..gradeport..ui", "..gradeport..ui.*")
                .check(CompiledClasses.PORTAL);
    }

    /// Such a stream keeps its connection until it is closed, as `DueFilesQuery` does.
    @Test
    void nothing_else_streams_rows_from_a_query_of_the_client() {
        noClasses()
                .that()
                .doNotHaveSimpleName("DueFilesQuery")
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CompiledClasses.PORTAL);
    }

    @Test
    void texts_are_cut_between_characters() throws IOException {
        Pattern cut =
                Pattern.compile("substring\\(0,\\s*Math\\.min\\(|length\\(\\) (>|<=) .{1,40}\\?.{1,40}substring\\(0");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(
                                    cut.matcher(Files.readString(file)).results())
                            .as("cuts in %s that are not by Texts.cut", file)
                            .isEmpty());
        }
    }

    @Test
    void a_test_has_at_most_250_lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as("lines of %s", file)
                            .hasSizeLessThanOrEqualTo(MAX_TEST_LINES));
        }
    }

    @Test
    void tests_start_the_whole_portal_in_one_way() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(PortalTest.class, ServerTest.class)
                .should()
                .beAnnotatedWith(SpringBootTest.class)
                .check(CompiledClasses.TESTS);
    }

    @Test
    void tests_open_pages_in_one_way() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..testing")
                .should()
                .accessClassesThat()
                .haveFullyQualifiedName("com.github.mvysny.kaributesting.v10.spring.MockSpringServlet")
                .check(CompiledClasses.TESTS);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    /// The top package of a room is left out: sub-packages use its records, and its service calls them.
    private static final class SubPackages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.startsWith(ROOT) && name.indexOf('.', ROOT.length()) > 0
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "sub-packages of rooms";
        }
    }
}

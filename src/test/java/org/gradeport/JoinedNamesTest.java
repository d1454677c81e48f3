package org.gradeport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Names that pages, mails and files join with other text are set apart by `VisibleText`: letters of another direction
/// would reorder what stands beside them. The arguments of texts are set apart by `Texts`.
class JoinedNamesTest {

    private static final String READ_BY_PEOPLE =
            ".*/(ui|notice|link|retention|attention|audit|metrics(?!/statistics)|schedule|export/file|format/pdf|security)/.*";

    private static final Set<String> SEPARATORS = Set.of(", ", "; ", ": ", " · ");

    /// The names of methods and variables whose values people and records choose.
    private static final Set<String> NAMES = Set.of(
            "name",
            "names",
            "ownerName",
            "owner",
            "label",
            "title",
            "heading",
            "subject",
            "recipient",
            "recipients",
            "detail",
            "fileName",
            "who",
            "school",
            "teacher",
            "value");

    /// Keys and parameters that look like names.
    private static final Set<String> NO_NAMES = Set.of(
            "parameter + \"=\" + value",
            "\"gradeport.\" + name",
            "\"gradeport.retention.\" + name",
            "\"system.job.\" + jobLock.name()",
            "\"switch.\" + each.name()",
            "\"system-\" + name",
            "kpi.value() + \" \"",
            "\"account \" + name",
            "\"token \" + token.name()",
            "OURS + name",
            "FOLDER + name",
            "words + \"\\n\" + run.detail()",
            "name + \" (UTC\"",
            "\"mail.%s.%s\".formatted(protocol(), name)");

    @Test
    void names_are_joined_with_other_text_so_that_they_stay_apart() throws IOException {
        List<String> joined = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> read = sources.filter(source -> source.toString().matches(READ_BY_PEOPLE)
                            && source.toString().endsWith(".java"))
                    .toList();
            JavacTask parser = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(read));
            parser.parse().forEach(source -> new Finder(source, joined).scan(source, null));
        }
        assertThat(joined).isEmpty();
    }

    private static final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree source;
        private final List<String> joined;

        Finder(CompilationUnitTree source, List<String> joined) {
            this.source = source;
            this.joined = joined;
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void none) {
            if (sum.getKind() == Tree.Kind.PLUS && (isName(sum.getLeftOperand()) || isName(sum.getRightOperand()))) {
                note(sum);
            }
            return super.visitBinary(sum, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
            String method = call.getMethodSelect().toString();
            boolean joins = (method.equals("String.join") || method.equals("Collectors.joining"))
                    && call.getArguments().stream()
                            .limit(1)
                            .anyMatch(first -> first instanceof LiteralTree literal
                                    && SEPARATORS.contains(String.valueOf(literal.getValue())));
            if (joins
                    || (method.endsWith(".formatted")
                            && call.getArguments().stream().anyMatch(Finder::isName))) {
                note(call);
            }
            return super.visitMethodInvocation(call, null);
        }

        private static boolean isName(ExpressionTree part) {
            return switch (part) {
                case MethodInvocationTree call
                when call.getArguments().isEmpty() ->
                    call.getMethodSelect() instanceof MemberSelectTree select
                            && NAMES.contains(select.getIdentifier().toString());
                case IdentifierTree variable ->
                    NAMES.contains(variable.getName().toString());
                default -> false;
            };
        }

        private void note(Tree found) {
            if (!isForMachines() && !NO_NAMES.contains(found.toString())) {
                joined.add("%s: %s"
                        .formatted(Path.of(source.getSourceFile().getName()).getFileName(), found));
            }
        }

        /// Lines of the log replace such characters, SQL and exceptions are not shown.
        private boolean isForMachines() {
            for (TreePath outer = getCurrentPath(); outer != null; outer = outer.getParentPath()) {
                if (outer.getLeaf() instanceof MethodInvocationTree call
                        && call.getMethodSelect().toString().matches("log\\.\\w+|.*\\.sql")) {
                    return true;
                }
                if (outer.getLeaf() instanceof NewClassTree made
                        && made.getIdentifier().toString().endsWith("Exception")) {
                    return true;
                }
            }
            return false;
        }
    }
}

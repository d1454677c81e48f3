package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.FailureClass;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.file.GuardedWriter.FormatException;
import org.gradeport.storage.StorageException;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureClassifierTest {

    static Stream<Arguments> causes() {
        IOException cause = new IOException("x");
        SQLException gone = new SQLNonTransientConnectionException("gone", "08000");
        SQLException syntax = new SQLSyntaxErrorException("no such table", "42S02");
        return Stream.of(
                Arguments.of(new StorageException("full", true, cause), FailureClass.STORAGE, false),
                Arguments.of(new StorageException("away", false, cause), FailureClass.STORAGE, true),
                Arguments.of(
                        new FormatException(new UncheckedIOException(new StorageException("full", true, cause))),
                        FailureClass.STORAGE,
                        false),
                Arguments.of(new RowLimitException(2, 1), FailureClass.LIMIT, false),
                Arguments.of(new AccessDeniedException("no"), FailureClass.PERMISSION, false),
                Arguments.of(new InvalidValueException("x", "no", List.of()), FailureClass.FORMAT, false),
                Arguments.of(new FormatException(new IllegalStateException()), FailureClass.FORMAT, false),
                Arguments.of(new SQLTransactionRollbackException("deadlock", "40001"), FailureClass.DATABASE, true),
                Arguments.of(gone, FailureClass.DATABASE, true),
                Arguments.of(new IOException("The query failed", gone), FailureClass.DATABASE, true),
                Arguments.of(new SQLException("killed", "70100"), FailureClass.DATABASE, true),
                Arguments.of(new SQLException("running with --read-only", "HY000", 1290), FailureClass.DATABASE, true),
                Arguments.of(new SQLException("read-only mode", "HY000", 1836), FailureClass.DATABASE, true),
                Arguments.of(syntax, FailureClass.DATABASE, false),
                Arguments.of(new BadSqlGrammarException("task", "sql", syntax), FailureClass.DATABASE, false),
                Arguments.of(new CannotAcquireLockException("deadlock"), FailureClass.DATABASE, true),
                Arguments.of(new DataAccessResourceFailureException("gone"), FailureClass.DATABASE, true),
                Arguments.of(new CannotCreateTransactionException("gone"), FailureClass.DATABASE, true),
                Arguments.of(new UncheckedIOException(cause), FailureClass.UNKNOWN, false),
                Arguments.of(new OutOfMemoryError("heap"), FailureClass.UNKNOWN, false),
                Arguments.of(new NullPointerException(), FailureClass.UNKNOWN, false));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void a_cause_has_a_class_and_is_transient_or_not(Throwable cause, FailureClass failureClass, boolean passing) {
        FailureClassifier.Result direct = FailureClassifier.of(cause);
        assertThat(direct.failure().failureClass()).isEqualTo(failureClass);
        assertThat(direct.isTransient()).isEqualTo(passing);
        assertThat(FailureClassifier.of(new IllegalStateException("outer", cause))
                        .failure()
                        .failureClass())
                .isEqualTo(failureClass);
    }

    @Test
    void sentences_are_for_people_and_the_trace_for_the_on_call() {
        ExportFailure failure = FailureClassifier.of(new SQLException("Table 'x' of host db:3306 is away", "08000"))
                .failure();
        assertThat(failure.message()).endsWith(".").doesNotContain("3306");
        assertThat(failure.trace()).contains("Table 'x'");
        assertThat(FailureClassifier.of(new RowLimitException(2, 1)).failure().trace())
                .isNull();
    }

    @Test
    void a_long_trace_is_cut_between_characters() {
        for (String start : List.of("", "a")) {
            IOException longText = new IOException(start + "😀".repeat(60_000));
            String trace = FailureClassifier.of(longText).failure().trace();
            assertThat(trace).hasSizeBetween(59_999, 60_000).isEqualTo(readBack(trace));
        }
    }

    /// Half of a pair becomes a question mark.
    private static String readBack(@Nullable String text) {
        return new String(String.valueOf(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

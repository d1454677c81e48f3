package org.gradeport.export.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.error.DatabaseOutage;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.FailureClass;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.file.GuardedWriter;
import org.gradeport.storage.StorageException;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;

/// Classifies a failure by its chain of exceptions: a storage failure anywhere in the chain, since writers wrap it,
/// else the outermost known one.
public final class FailureClassifier {

    private static final int TRACE_LENGTH = 60_000;

    /// The failure, and whether it is transient.
    public record Result(ExportFailure failure, boolean isTransient) {}

    private FailureClassifier() {}

    static ExportFailure timeout(Duration limit) {
        return new ExportFailure(FailureClass.TIMEOUT, Texts.say("export.cause.timeout", limit.toMinutes()), null);
    }

    public static ExportFailure tooManyStarts(int starts) {
        return new ExportFailure(FailureClass.UNKNOWN, Texts.say("export.cause.deadly", starts), null);
    }

    public static Result of(Throwable thrown) {
        Stream<Throwable> store = causes(thrown).filter(StorageException.class::isInstance);
        return Stream.concat(store, causes(thrown))
                .flatMap(cause -> Stream.ofNullable(known(cause, thrown)))
                .findFirst()
                .orElseGet(() -> permanent(FailureClass.UNKNOWN, Texts.say("export.cause.unknown"), thrown));
    }

    private static @Nullable Result known(Throwable cause, Throwable thrown) {
        return switch (cause) {
            case StorageException e -> new Result(failure(FailureClass.STORAGE, sentence(e), thrown), !e.isFull());
            case RowLimitException e -> plain(FailureClass.LIMIT, e);
            case AccessDeniedException e -> plain(FailureClass.PERMISSION, e);
            case InvalidValueException e -> plain(FailureClass.FORMAT, e);
            case GuardedWriter.FormatException e ->
                permanent(FailureClass.FORMAT, Texts.say("export.cause.format"), thrown);
            case OutOfMemoryError e -> permanent(FailureClass.UNKNOWN, Texts.say("export.cause.memory"), thrown);
            case SQLException e -> database(isTransient(e), thrown);
            case DataAccessException e
            when e.getCause() instanceof SQLException sql -> database(isTransient(sql), thrown);
            case DataAccessException e -> database(isTransient(e), thrown);
            case TransactionException e -> database(true, thrown);
            default -> null;
        };
    }

    private static Result database(boolean passing, Throwable thrown) {
        String sentence =
                passing ? Texts.say("export.cause.database-away") : Texts.say("export.cause.database-refused");
        return new Result(failure(FailureClass.DATABASE, sentence, thrown), passing);
    }

    private static boolean isTransient(DataAccessException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException;
    }

    /// SQL standard classes: 08 connection, 40 rollback (deadlock), 57 and 70100 a server that stops or kills queries.
    private static boolean isTransient(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return DatabaseOutage.isCauseOf(e)
                || e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || Stream.of("08", "40", "57", "70").anyMatch(state::startsWith)
                || String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("socket");
    }

    private static Result plain(FailureClass failureClass, RuntimeException e) {
        return new Result(new ExportFailure(failureClass, sentence(e), null), false);
    }

    private static Result permanent(FailureClass failureClass, String sentence, Throwable thrown) {
        return new Result(failure(failureClass, sentence, thrown), false);
    }

    private static ExportFailure failure(FailureClass failureClass, String sentence, Throwable thrown) {
        return new ExportFailure(failureClass, sentence, trace(thrown));
    }

    private static String sentence(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return Texts.cut(text.toString(), TRACE_LENGTH);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(50);
    }
}

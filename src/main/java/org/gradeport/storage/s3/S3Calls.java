package org.gradeport.storage.s3;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.storage.StorageException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Calls S3 on a thread of its own, so that a run that is stopped does not wait for a slow server, and translates its
/// exceptions.
final class S3Calls {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int EXISTS = 412;
    private static final int FULL = 507;
    private static final Duration LONGEST_CLEAN_UP = Duration.ofSeconds(2);

    private S3Calls() {}

    /// @param name of the file, in exceptions
    static <T> T call(String name, Supplier<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.startVirtualThread(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The run was stopped while it waited for the store");
        } catch (ExecutionException e) {
            throw translate(name, Objects.requireNonNull(e.getCause()));
        }
    }

    /// Cleans up on a thread of its own, which the end of the run neither waits for longer than a moment nor cancels.
    static void cleanUp(Runnable work) {
        try {
            boolean _ = Thread.startVirtualThread(work).join(LONGEST_CLEAN_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The elements of pages that are read one after the other.
    static <T> Stream<T> stream(Iterable<T> pages) {
        Iterator<T> elements = pages.iterator();
        return Stream.generate(() -> element(elements))
                .takeWhile(Optional::isPresent)
                .map(Optional::get);
    }

    private static <T> Optional<T> element(Iterator<T> elements) {
        try {
            return elements.hasNext() ? Optional.of(elements.next()) : Optional.empty();
        } catch (SdkException e) {
            throw new UncheckedIOException(failure(e));
        }
    }

    private static IOException translate(String name, @Nullable Throwable cause) {
        return switch (cause) {
            case S3Exception e when isMissingFile(e) -> new NoSuchFileException(name);
            case S3Exception e
            when e.statusCode() == EXISTS || e.statusCode() == CONFLICT -> new FileAlreadyExistsException(name);
            case SdkException e -> failure(e);
            case RuntimeException e -> throw e;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    /// A missing bucket or upload is a failure, not a missing file.
    private static boolean isMissingFile(S3Exception e) {
        return e.statusCode() == NOT_FOUND && !code(e).equals("NoSuchBucket") && !code(e).equals("NoSuchUpload");
    }

    /// The server refused a file for one that is gone again, such as that of a writer at the same time.
    static StorageException conflict(IOException cause) {
        return new StorageException(Texts.say("storage.s3.refused", CONFLICT), false, cause);
    }

    static StorageException failure(SdkException cause) {
        if (!(cause instanceof S3Exception answer)) {
            return new StorageException(Texts.say("storage.s3.away"), false, cause);
        }
        boolean full = answer.statusCode() == FULL
                || code(answer).contains("Quota")
                || code(answer).contains("Full");
        String key = full ? "storage.s3.full" : "storage.s3.refused";
        return new StorageException(Texts.say(key, code(answer)), full, cause);
    }

    /// The server's word, such as `AccessDenied`, or the status.
    private static String code(S3Exception e) {
        return Optional.ofNullable(e.awsErrorDetails())
                .map(details -> details.errorCode())
                .filter(word -> !word.isEmpty())
                .orElseGet(() -> String.valueOf(e.statusCode()));
    }
}

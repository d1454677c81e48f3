package org.gradeport.school.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gradeport.school.FileChanges;
import org.gradeport.school.FileChanges.Example;
import org.gradeport.school.FileLoss;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportListener.Progress;
import org.gradeport.school.ImportReport;
import org.gradeport.school.Reading;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.SchoolLoss;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// An import that a test continues.
final class FakeImport implements RecordsImport {

    static final RecordCounts COUNTS = new RecordCounts(12_400, 354, 6, 384, 12_873, 36_184);
    static final Finding ERROR = new Finding(
            Severity.ERROR, "results.csv", 17, "studentSourcedId", "unknown_reference", "expected a user, found s-9");
    static final Finding WARNING =
            new Finding(Severity.WARNING, "users.csv", 3, "email", "odd_email", "expected an address, found \"x\"");
    static final Finding MISSING =
            new Finding(Severity.WARNING, "users.csv", 0, "", "many_missing", "lacks 9 of 10 active records");
    static final Finding FORMULA =
            new Finding(Severity.WARNING, "", 0, "", "unknown_file", "=notes.txt, which OneRoster does not know");

    static final List<FileChanges> CHANGES = List.of(new FileChanges(
            "users.csv",
            "bulk",
            1_203,
            1,
            2,
            12_400,
            List.of(
                    new Example("changed", "s-7", "Ada Lund", List.of("givenName", "email")),
                    new Example("deactivated", "s-9", "Ben Berg", List.of()))));

    static final List<FileLoss> FILE_LOSSES = List.of(new FileLoss("results.csv", 400, 30));
    static final List<SchoolLoss> LOSSES = List.of(new SchoolLoss("B", "Birch School", "users.csv", 40, 2));

    final List<String> calls = new CopyOnWriteArrayList<>();
    volatile @Nullable Authentication caller;
    private volatile ImportListener listener = ImportListener.NONE;
    private volatile CompletableFuture<ImportReport> answer = new CompletableFuture<>();

    @Override
    public ImportReport check(Path zip, String fileName, ImportListener importListener) {
        return check(zip, fileName, Optional.empty(), importListener);
    }

    @Override
    public ImportReport check(Path zip, String fileName, Optional<Reading> reading, ImportListener importListener) {
        return work(call("check", fileName, reading, List.of()), importListener);
    }

    @Override
    public ImportReport apply(Path zip, String fileName, Collection<String> accepted, ImportListener importListener) {
        return apply(zip, fileName, Optional.empty(), accepted, importListener);
    }

    @Override
    public ImportReport apply(
            Path zip,
            String fileName,
            Optional<Reading> reading,
            Collection<String> accepted,
            ImportListener importListener) {
        return work(call("apply", fileName, reading, accepted), importListener);
    }

    private static String call(String what, String fileName, Optional<Reading> reading, Collection<String> accepted) {
        String how = reading.filter(Reading::lenient)
                .map(lenient -> "lenient %s %s".formatted(lenient.encoding().word(), lenient.leavesOut()))
                .orElse("");
        return Stream.of(what, fileName, how, String.join(",", accepted))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private ImportReport work(String call, ImportListener importListener) {
        CompletableFuture<ImportReport> mine = new CompletableFuture<>();
        answer = mine;
        listener = importListener;
        caller = SecurityContextHolder.getContext().getAuthentication();
        calls.add(call);
        try {
            return mine.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    void at(Progress progress) {
        listener.onProgress(progress);
    }

    void finish(ImportReport report) {
        answer.complete(report);
    }

    void fail(RuntimeException failure) {
        answer.completeExceptionally(failure);
    }

    void awaitCall(String call) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> calls.contains(call));
    }

    static ImportReport report(boolean applied, Finding... findings) {
        return report(applied, Reading.STRICT, findings);
    }

    static ImportReport report(boolean applied, Reading reading, Finding... findings) {
        List<Finding> all = List.of(findings);
        long errors =
                all.stream().filter(each -> each.severity() == Severity.ERROR).count();
        List<String> toAccept = all.stream()
                .map(Finding::code)
                .filter(ACCEPTED_BY_NAME::contains)
                .toList();
        return new ImportReport(
                applied,
                "1.2",
                "bulk",
                COUNTS,
                errors,
                all.size() - errors,
                toAccept,
                CHANGES,
                FILE_LOSSES,
                LOSSES,
                all,
                reading,
                "");
    }
}

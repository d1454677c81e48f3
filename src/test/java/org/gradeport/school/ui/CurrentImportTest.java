package org.gradeport.school.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gradeport.base.PortalProperties;
import org.gradeport.school.ImportListener.Progress;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.UploadFolder;
import org.gradeport.school.UploadProperties;
import org.gradeport.school.ui.ImportJob.Stage;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

class CurrentImportTest {

    @TempDir
    Path folder = Path.of("");

    private final FakeImport imports = new FakeImport();
    private final AtomicInteger notifications = new AtomicInteger();

    @Test
    void a_second_zip_is_refused_and_deleted_while_one_is_imported() throws IOException {
        CurrentImport currentImport = currentImport();
        assertThat(currentImport.check(zip(), "first.zip")).isTrue();
        Path second = zip();
        assertThat(currentImport.check(second, "second.zip")).isFalse();
        assertThat(second).doesNotExist();
    }

    @Test
    void a_new_zip_replaces_a_waiting_one() throws IOException {
        CurrentImport currentImport = currentImport();
        Path first = zip();
        currentImport.check(first, "first.zip");
        imports.awaitCall("check first.zip");
        imports.finish(FakeImport.report(false));
        await(currentImport, Stage.CHECKED);
        assertThat(currentImport.check(zip(), "second.zip")).isTrue();
        assertThat(first).doesNotExist();
    }

    @Test
    void a_written_zip_is_deleted() throws IOException {
        CurrentImport currentImport = currentImport();
        Path zip = zip();
        currentImport.check(zip, "school.zip");
        imports.awaitCall("check school.zip");
        imports.finish(FakeImport.report(false));
        await(currentImport, Stage.CHECKED);
        currentImport.apply();
        imports.awaitCall("apply school.zip");
        imports.finish(FakeImport.report(true));
        await(currentImport, Stage.WRITTEN);
        assertThat(zip).doesNotExist();
    }

    @Test
    void new_warnings_since_the_check_are_shown_instead_of_written() throws IOException {
        CurrentImport currentImport = currentImport();
        currentImport.check(zip(), "school.zip");
        imports.awaitCall("check school.zip");
        imports.finish(FakeImport.report(false));
        await(currentImport, Stage.CHECKED);
        currentImport.apply();
        imports.awaitCall("apply school.zip");
        imports.finish(FakeImport.report(false, FakeImport.ERROR));
        await(currentImport, Stage.CHECKED);
        assertThat(currentImport.job().orElseThrow().report()).isEqualTo(FakeImport.report(false, FakeImport.ERROR));
    }

    @Test
    void the_warnings_of_the_check_are_accepted_and_no_others() throws IOException {
        CurrentImport currentImport = currentImport();
        currentImport.check(zip(), "school.zip");
        imports.awaitCall("check school.zip");
        imports.finish(FakeImport.report(false, FakeImport.WARNING, FakeImport.MISSING));
        await(currentImport, Stage.CHECKED);
        currentImport.apply();
        imports.awaitCall("apply school.zip many_missing");
        imports.finish(FakeImport.report(true));
        await(currentImport, Stage.WRITTEN);
    }

    @Test
    void progress_is_reported_at_most_four_times_a_second() throws IOException {
        CurrentImport currentImport = currentImport();
        currentImport.check(zip(), "school.zip");
        imports.awaitCall("check school.zip");
        notifications.set(0);
        for (int row = 0; row < 1_000; row++) {
            imports.at(new Progress(Step.READING, "users.csv", row, 1));
        }
        assertThat(notifications.get()).isLessThan(5);
        assertThat(currentImport.job().orElseThrow().progress().rows()).isEqualTo(999);
    }

    @Test
    void the_work_runs_as_its_user_even_after_signing_out() throws IOException {
        TestingAuthenticationToken maria = new TestingAuthenticationToken("maria", "");
        SecurityContextHolder.getContext().setAuthentication(maria);
        currentImport().check(zip(), "school.zip");
        SecurityContextHolder.getContext().setAuthentication(null);
        imports.awaitCall("check school.zip");
        assertThat(imports.caller).isEqualTo(maria);
    }

    private CurrentImport currentImport() {
        CurrentImport currentImport = new CurrentImport(imports, uploads());
        currentImport.subscribe(notifications::incrementAndGet);
        return currentImport;
    }

    private UploadFolder uploads() {
        PortalProperties portal =
                new PortalProperties(folder, URI.create("https://school.example/"), "Gradeport", ZoneOffset.UTC);
        return new UploadFolder(
                portal, new UploadProperties(DataSize.ofGigabytes(8)), new SettableClock("2026-11-22T09:30:00Z"));
    }

    private Path zip() throws IOException {
        return uploads().receive(new ByteArrayInputStream(new byte[10]));
    }

    private static void await(CurrentImport currentImport, Stage stage) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        currentImport.job().filter(job -> job.stage() == stage).isPresent());
    }
}

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
import org.gradeport.school.ui.ImportJob.Stage;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class CurrentImportTest {

    @TempDir
    Path folder = Path.of("");

    private final FakeImport imports = new FakeImport();
    private final AtomicInteger news = new AtomicInteger();

    @Test
    void a_second_zip_is_refused_and_deleted_while_one_is_in_work() throws IOException {
        CurrentImport currentImport = desk();
        assertThat(currentImport.check(zip(), "first.zip")).isTrue();
        Path second = zip();
        assertThat(currentImport.check(second, "second.zip")).isFalse();
        assertThat(second).doesNotExist();
    }

    @Test
    void a_new_zip_takes_the_place_of_one_that_waits() throws IOException {
        CurrentImport currentImport = desk();
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
        CurrentImport currentImport = desk();
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
    void what_changed_since_the_check_is_shown_instead_of_written() throws IOException {
        CurrentImport currentImport = desk();
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
        CurrentImport currentImport = desk();
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
    void news_of_progress_come_at_most_four_times_a_second() throws IOException {
        CurrentImport currentImport = desk();
        currentImport.check(zip(), "school.zip");
        imports.awaitCall("check school.zip");
        news.set(0);
        for (int row = 0; row < 1_000; row++) {
            imports.at(new Progress(Step.READING, "users.csv", row, 1));
        }
        assertThat(news.get()).isLessThan(5);
        assertThat(currentImport.job().orElseThrow().progress().rows()).isEqualTo(999);
    }

    @Test
    void the_work_is_done_in_the_name_of_who_asked_even_after_she_signed_out() throws IOException {
        TestingAuthenticationToken maria = new TestingAuthenticationToken("maria", "");
        SecurityContextHolder.getContext().setAuthentication(maria);
        desk().check(zip(), "school.zip");
        SecurityContextHolder.getContext().setAuthentication(null);
        imports.awaitCall("check school.zip");
        assertThat(imports.caller).isEqualTo(maria);
    }

    private CurrentImport desk() {
        CurrentImport currentImport = new CurrentImport(imports, uploads());
        currentImport.subscribe(news::incrementAndGet);
        return currentImport;
    }

    private UploadFolder uploads() {
        PortalProperties portal =
                new PortalProperties(folder, URI.create("https://school.example/"), "Gradeport", ZoneOffset.UTC);
        return new UploadFolder(portal, new SettableClock("2026-11-22T09:30:00Z"));
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

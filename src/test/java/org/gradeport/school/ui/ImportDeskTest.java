package org.gradeport.school.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gradeport.base.PortalProperties;
import org.gradeport.school.ImportListener.Progress;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.ui.ImportJob.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class ImportDeskTest {

    @TempDir
    Path folder = Path.of("");

    private final FakeImport imports = new FakeImport();
    private final AtomicInteger news = new AtomicInteger();

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_second_zip_is_refused_and_deleted_while_one_is_in_work() throws IOException {
        ImportDesk desk = desk();
        assertThat(desk.check(zip(), "first.zip")).isTrue();
        Path second = zip();
        assertThat(desk.check(second, "second.zip")).isFalse();
        assertThat(second).doesNotExist();
    }

    @Test
    void a_new_zip_takes_the_place_of_one_that_waits() throws IOException {
        ImportDesk desk = desk();
        Path first = zip();
        desk.check(first, "first.zip");
        imports.awaitCall("check first.zip");
        imports.finish(FakeImport.report(false));
        await(desk, Stage.CHECKED);
        assertThat(desk.check(zip(), "second.zip")).isTrue();
        assertThat(first).doesNotExist();
    }

    @Test
    void a_written_zip_is_deleted() throws IOException {
        ImportDesk desk = desk();
        Path zip = zip();
        desk.check(zip, "school.zip");
        imports.awaitCall("check school.zip");
        imports.finish(FakeImport.report(false));
        await(desk, Stage.CHECKED);
        desk.apply();
        imports.awaitCall("apply school.zip");
        imports.finish(FakeImport.report(true));
        await(desk, Stage.WRITTEN);
        assertThat(zip).doesNotExist();
    }

    @Test
    void what_changed_since_the_check_is_shown_instead_of_written() throws IOException {
        ImportDesk desk = desk();
        desk.check(zip(), "school.zip");
        imports.awaitCall("check school.zip");
        imports.finish(FakeImport.report(false));
        await(desk, Stage.CHECKED);
        desk.apply();
        imports.awaitCall("apply school.zip");
        imports.finish(FakeImport.report(false, FakeImport.ERROR));
        await(desk, Stage.CHECKED);
        assertThat(desk.job().orElseThrow().report()).isEqualTo(FakeImport.report(false, FakeImport.ERROR));
    }

    @Test
    void news_of_progress_come_at_most_four_times_a_second() throws IOException {
        ImportDesk desk = desk();
        desk.check(zip(), "school.zip");
        imports.awaitCall("check school.zip");
        news.set(0);
        for (int row = 0; row < 1_000; row++) {
            imports.at(new Progress(Step.READING, "users.csv", row, 1));
        }
        assertThat(news.get()).isLessThan(5);
        assertThat(desk.job().orElseThrow().progress().rows()).isEqualTo(999);
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

    private ImportDesk desk() {
        ImportDesk desk = new ImportDesk(imports, uploads());
        desk.subscribe(news::incrementAndGet);
        return desk;
    }

    private UploadFolder uploads() {
        PortalProperties portal =
                new PortalProperties(folder, URI.create("https://school.example/"), "Gradeport", ZoneOffset.UTC);
        return new UploadFolder(portal, Clock.systemUTC());
    }

    private Path zip() throws IOException {
        return uploads().receive(new ByteArrayInputStream(new byte[10]));
    }

    private static void await(ImportDesk desk, Stage stage) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> desk.job().filter(job -> job.stage() == stage).isPresent());
    }
}

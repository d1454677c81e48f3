package org.gradeport.retention.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gradeport.export.ExpiryAction;
import org.gradeport.retention.DueFile;
import org.gradeport.retention.OldFiles;
import org.gradeport.retention.RetentionFixture;
import org.gradeport.retention.RetentionPreview;
import org.gradeport.retention.RetentionRule;
import org.gradeport.retention.RetentionStateException;
import org.gradeport.retention.SweepDecision;
import org.gradeport.retention.SweepRun;
import org.gradeport.retention.SweptFile;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class PreviewSweepTest extends RetentionFixture {

    @Autowired
    PreviewSweep previewSweep;

    @Autowired
    ReadOnlyDatabase readOnly;

    @Autowired
    Clock clock;

    @Test
    void a_preview_shows_number_size_and_age_of_the_files_and_which_stay_and_why() throws IOException {
        rules(new RetentionRule("students", null, ExpiryAction.KEEP, null, null));
        long old = files.make("courses", "csv", 40);
        files.make("courses", "csv", 35);
        files.make("courses", "csv", 5);
        long exempt = files.make("courses", "csv", 90);
        exports.hold(exempt, "=Audit");
        long byPolicy = files.make("students", "csv", 90);

        RetentionPreview preview = retention.preview();

        RetentionPreview.Total deleted = preview.total(SweepDecision.DELETE).orElseThrow();
        assertThat(deleted.files()).isEqualTo(2);
        assertThat(deleted.sizeBytes()).isEqualTo(2L * OldFiles.SIZE);
        assertThat(Duration.between(deleted.oldest(), clock.instant()).toDays()).isEqualTo(40);
        assertThat(preview.due()).isEqualTo(2);
        assertThat(preview.retained()).isEqualTo(2);
        List<DueFile> list = retention.files(preview.asOf(), 0, 10);
        assertThat(list)
                .extracting(DueFile::decision)
                .containsExactly(SweepDecision.DELETE, SweepDecision.DELETE, SweepDecision.EXEMPT, SweepDecision.KEEP);
        assertThat(list).extracting(DueFile::id).startsWith(old).endsWith(exempt, byPolicy);
        assertThat(retention.files(preview.asOf(), 3, 10))
                .extracting(DueFile::id)
                .containsExactly(byPolicy);
        assertThat(retention.holds()).extracting(DueFile::holdReason).containsExactly("=Audit");
        assertThat(csv(preview).lines())
                .hasSize(5)
                .anyMatch(line ->
                        line.startsWith(old + ",Old courses,courses,csv,maria,10,") && line.contains(",delete,"))
                .anyMatch(line -> line.startsWith(exempt + ",") && line.endsWith(",'=Audit"));
    }

    private String csv(RetentionPreview preview) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        retention.csv(preview.asOf(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update export set name = 'changed'",
                "delete from export",
                "insert into setting values ('a', 'b', now(), 'c')",
                "create table intruder (id int)",
                "drop table setting"
            })
    void the_preview_cannot_write_since_the_database_forbids_it(String statement) {
        long id = files.make("courses", "csv", 31);
        assertThatThrownBy(
                        () -> previewSweep.read(client -> client.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("READ ONLY transaction");
        assertThat(exports.get(id).name()).isEqualTo("Old courses");
    }

    @Test
    void a_fresh_preview_is_applied_to_exactly_what_it_showed() {
        long old = files.make("courses", "csv", 31);
        RetentionPreview preview = retention.preview();
        SweepRun run = retention.run(preview.token());
        assertThat(run.files(SweptFile.Outcome.DELETED)).isOne();
        assertThat(run.by()).startsWith("admin");
        assertThat(files.place(old)).isEqualTo("GONE");
        assertThat(retention.runs(0, 10).items()).containsExactly(run);
        assertStale(preview.token(), "changed since the preview");
    }

    @Test
    void a_file_that_expires_after_the_preview_is_not_touched() {
        files.make("courses", "csv", 31);
        RetentionPreview preview = retention.preview();
        long late = files.make("courses", "csv", 29);
        database.sql("update export set expires_at = :at where id = :id")
                .param("at", Timestamp.from(preview.asOf().plus(1, ChronoUnit.MICROS)))
                .param("id", late)
                .update();
        assertThat(retention.run(preview.token()).files(SweptFile.Outcome.DELETED))
                .isOne();
        assertThat(files.place(late)).isEqualTo("STORE");
    }

    @Test
    void a_change_makes_a_preview_stale() {
        long first = files.make("courses", "csv", 31);
        long second = files.make("courses", "csv", 32);
        String token = retention.preview().token();
        exports.hold(first, "Audit");
        assertStale(token, "changed since the preview");
        String deleted = retention.preview().token();
        exports.delete(second);
        assertStale(deleted, "changed since the preview");
        String policy = retention.preview().token();
        files.make("courses", "csv", 20);
        usual(new RetentionRule(null, null, ExpiryAction.DELETE, 10, null));
        assertStale(policy, "changed since the preview");
        assertThat(files.place(first)).isEqualTo("STORE");
        assertThat(retention.runs(0, 1).total()).isZero();
    }

    @Test
    void an_old_preview_or_none_at_all_is_refused() {
        SettableClock later = new SettableClock(clock.instant().toString());
        String token = retention.preview().token();
        later.advance(PreviewSweep.FRESH.plusSeconds(1));
        PreviewSweep late = new PreviewSweep(readOnly, later);
        assertThatThrownBy(() -> late.plan(token))
                .isInstanceOf(RetentionStateException.class)
                .hasMessageContaining("older than 10 minutes");
        assertStale("nonsense", "no token");
        assertStale("99999999999999999-abc", "older than");
    }

    private void assertStale(String token, String why) {
        assertThatThrownBy(() -> retention.run(token))
                .isInstanceOf(RetentionStateException.class)
                .hasMessageContaining(why);
    }
}

package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.gradeport.attention.AttentionService;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.MessageFormatter;
import org.gradeport.retention.OldFiles;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class FailedSweepsSourceTest {

    @Autowired
    AttentionService attentionService;

    @Autowired
    MessageFormatter messageFormatter;

    @Autowired
    OldFiles files;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void the_operator_signs_in() {
        files.clear();
        accounts.signIn(Role.OPERATOR);
    }

    @AfterEach
    void sign_out() {
        files.clear();
    }

    @Test
    void nothing_is_listed_while_sweeps_do_their_work() {
        run("DONE", 0, null);
        assertThat(listed()).isEmpty();
    }

    @Test
    void a_failed_sweep_is_listed_with_its_reason_until_the_button_repeats_it() {
        long old = files.make("courses", "csv", 31);
        run("FAILED", 50, "No space left on device");
        run("FAILED", 26, "No space left on device");
        Concern concern = listed().getFirst();
        assertThat(listed()).hasSize(1);
        assertThat(messageFormatter.format(concern.cause())).contains("2 times in a row", "No space left on device");
        assertThat(messageFormatter.format(concern.fix())).contains("then sweep now");
        press(concern);
        assertThat(listed()).isEmpty();
        assertThat(files.place(old)).isEqualTo("GONE");
    }

    @Test
    void a_missing_sweep_is_listed_with_its_due_time() {
        database.sql("update retention_policy set swept_due = utc_timestamp(6) - interval 26 hour")
                .update();
        assertThat(messageFormatter.format(listed().getFirst().cause())).contains("did not start");
        press(listed().getFirst());
        assertThat(listed()).isEmpty();
    }

    @Test
    void a_sweep_whose_node_died_is_listed_with_that_node() {
        run("RUNNING", 1, null);
        assertThat(messageFormatter.format(listed().getFirst().cause())).contains("node-9 stopped");
        press(listed().getFirst());
        assertThat(listed()).isEmpty();
    }

    private List<Concern> listed() {
        return attentionService.list().open().stream()
                .filter(concern -> concern.kind().endsWith("-sweep"))
                .toList();
    }

    private static void press(Concern concern) {
        assertThat(concern.remedies()).extracting(Remedy::verb).containsExactly("sweep", "open");
        Objects.requireNonNull(concern.remedies().getFirst().action()).run();
    }

    private void run(String outcome, int hoursAgo, @Nullable String message) {
        database.sql("""
                        insert into retention_run (started_at, finished_at, node, outcome, message)
                        values (utc_timestamp(6) - interval :hours hour,
                          if(:outcome = 'RUNNING', null, utc_timestamp(6) - interval :hours hour), 'node-9', :outcome, :message)
                        """)
                .param("hours", hoursAgo)
                .param("outcome", outcome)
                .param("message", message)
                .update();
    }
}

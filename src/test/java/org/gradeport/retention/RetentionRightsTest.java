package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.ExportStateException;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class RetentionRightsTest extends RetentionFixture {

    @Autowired
    Clock clock;

    @Test
    void teachers_see_nothing_of_it_and_operators_only_look() {
        accounts.signIn(Role.TEACHER);
        List.<Consumer<RetentionService>>of(
                        RetentionService::policy,
                        RetentionService::preview,
                        RetentionService::holds,
                        RetentionService::automatic,
                        it -> it.files(clock.instant(), 0, 1),
                        it -> it.runs(0, 1),
                        it -> it.swept(1, 0, 1),
                        it -> it.run("x"),
                        RetentionService::catchUp,
                        it -> it.change(new PolicyChange(0, null, List.of())))
                .forEach(this::denied);
        assertThatThrownBy(() -> retention.csv(clock.instant(), new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
        accounts.signIn(Role.OPERATOR);
        assertThat(retention.preview().due()).isZero();
        assertThat(retention.policy().fromEnvironment()).isTrue();
        denied(it -> it.run(it.preview().token()));
        denied(it -> it.change(new PolicyChange(0, null, List.of())));
    }

    private void denied(Consumer<RetentionService> call) {
        assertThatThrownBy(() -> call.accept(retention)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_archived_file_is_read_by_administrators_only() throws IOException {
        Actor maria = accounts.signIn(Role.TEACHER, "t-1");
        long id = files.make("courses", "csv", 31, maria.account());
        database.sql("update export set scope = ''").update();
        accounts.signIn(Role.ADMIN);
        usual(new RetentionRule(null, null, ExpiryAction.ARCHIVE, 30, null));
        retention.run(retention.preview().token());
        assertThat(files.archived()).containsExactly(OldFiles.name(id));
        try (var stream = exports.open(id).open(null)) {
            assertThat(stream.readAllBytes()).hasSize(OldFiles.SIZE);
        }
        accounts.signInAs(maria.username());
        assertThatThrownBy(() -> exports.open(id)).isInstanceOf(ExportStateException.class);
        accounts.signIn(Role.OPERATOR);
        assertThatThrownBy(() -> exports.open(id)).isInstanceOf(AccessDeniedException.class);
        accounts.signIn(Role.ADMIN);
        exports.delete(id);
        assertThat(files.archived()).isEmpty();
    }
}

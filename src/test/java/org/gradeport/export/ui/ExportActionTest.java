package org.gradeport.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportAction.*;
import static org.gradeport.export.ui.ExportExample.export;
import static org.gradeport.export.ui.FakePortal.ADMIN;
import static org.gradeport.export.ui.FakePortal.OPERATOR;
import static org.gradeport.export.ui.FakePortal.TEACHER;

import org.gradeport.export.ExportStatus;
import org.junit.jupiter.api.Test;

class ExportActionTest {

    @Test
    void a_ready_file_can_be_downloaded_kept_and_deleted_by_those_who_read_records() {
        assertThat(offered(export(1).ready().build(), TEACHER))
                .containsExactly(DOWNLOAD, AGAIN, CHANGE, COPY_LINK, HOLD, DELETE);
        assertThat(offered(export(1).ready().build(), ADMIN)).contains(DOWNLOAD, DELETE);
    }

    @Test
    void an_operator_is_never_offered_a_file() {
        assertThat(offered(export(1).ready().build(), OPERATOR)).containsExactly(COPY_LINK);
    }

    @Test
    void an_operator_cancels_and_retries() {
        assertThat(offered(export(1).running(1, 2).build(), OPERATOR)).containsExactly(CANCEL, COPY_LINK);
        assertThat(offered(export(1).failed("Disk full.").build(), OPERATOR)).containsExactly(RETRY, COPY_LINK);
    }

    @Test
    void a_stopping_export_is_not_stopped_twice() {
        assertThat(offered(export(1).running(1, 2).stopping().build(), TEACHER)).containsExactly(CHANGE, COPY_LINK);
    }

    @Test
    void a_file_on_hold_can_be_released_and_not_held_twice() {
        assertThat(offered(export(1).ready().onHold().build(), ADMIN))
                .contains(RELEASE)
                .doesNotContain(HOLD);
    }

    @Test
    void an_expired_export_can_run_again() {
        assertThat(offered(export(1).in(ExportStatus.EXPIRED).build(), TEACHER))
                .containsExactly(AGAIN, CHANGE, COPY_LINK, DELETE);
    }
}

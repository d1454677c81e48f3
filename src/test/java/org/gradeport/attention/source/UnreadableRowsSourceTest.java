package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradeport.attention.AttentionFixture;
import org.gradeport.database.ReadableRows;
import org.gradeport.notice.NoticeKind;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.schedule.RunKind;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.security.Role;
import org.gradeport.security.TokenScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnreadableRowsSourceTest extends AttentionFixture {

    @Autowired
    List<ReadableRows> tables;

    @Test
    void each_row_that_cannot_be_read_is_listed_until_it_is_corrected() {
        database.sql("insert into retention_rule (dataset, format, fate, days) values ('grades', 'csv', 'SHRED', 3)")
                .update();
        database.sql("insert into retention_rule (dataset, format, fate, days) values ('grades', 'pdf', 'DELETE', 0)")
                .update();
        assertThat(say("unreadable-row/retention_rule/grades/csv")).contains("grades/csv", "retention_rule");
        assertThat(open("unreadable-row/retention_rule/grades/pdf")).isPresent();
        database.sql("delete from retention_rule where dataset = 'grades'").update();
        assertThat(open("unreadable-row/retention_rule/grades/csv")).isEmpty();
    }

    @Test
    void every_word_that_the_portal_writes_is_known() {
        knows("schedule_run", RunKind.values());
        knows("schedule_run", RunOutcome.values());
        knows("account", Role.values());
        knows("notice", NoticeKind.values());
        knows("notice", NoticeStatus.values());
        for (TokenScope scope : TokenScope.values()) {
            assertThat(condition("api_token")).contains(scope.word());
        }
    }

    private void knows(String table, Enum<?>[] words) {
        for (Enum<?> word : words) {
            assertThat(condition(table)).contains("'" + word.name() + "'");
        }
    }

    private String condition(String table) {
        return tables.stream()
                .filter(each -> each.table().equals(table))
                .findFirst()
                .orElseThrow()
                .condition();
    }
}

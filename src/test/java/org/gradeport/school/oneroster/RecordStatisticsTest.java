package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import org.gradeport.database.LimitedAccount;
import org.gradeport.school.RecordTable;
import org.gradeport.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class RecordStatisticsTest {

    @Test
    void an_account_that_may_not_analyze_is_told_and_stops_nothing(CapturedOutput output) throws SQLException {
        LimitedAccount reader = LimitedAccount.create("SELECT, CREATE");
        JdbcTemplate owner = client(reader.url(), TestDatabase.username(), TestDatabase.password());
        Arrays.stream(RecordTable.values())
                .forEach(table -> owner.execute("create table %s (id int primary key)".formatted(table)));
        new RecordStatistics(client(reader.url(), reader.name(), reader.password())).refresh();
        assertThat(output)
                .containsOnlyOnce("The records are imported, but")
                .contains("INSERT")
                .contains("denied");
    }

    @Test
    void a_table_that_fails_is_named(CapturedOutput output) {
        JdbcTemplate owner = client(TestDatabase.freshUrl(), TestDatabase.username(), TestDatabase.password());
        new RecordStatistics(owner).refresh();
        assertThat(output).containsOnlyOnce("The records are imported, but").contains("result' doesn't exist");
    }

    private static JdbcTemplate client(String url, String user, String password) {
        return new JdbcTemplate(new DriverManagerDataSource(url, user, password));
    }
}

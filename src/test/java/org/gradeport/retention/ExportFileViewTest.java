package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportFileViewTest extends RetentionFixture {

    @Test
    void the_view_is_read_through_to_the_key_of_its_table() {
        Map<String, @Nullable Object> plan = database.sql(
                        "explain select id from export_file where place = 'STORE' and expires_at <= '2000-01-01'")
                .query()
                .singleRow();
        assertThat(plan.get("select_type")).isEqualTo("SIMPLE");
        assertThat(plan.get("table")).isEqualTo("export");
        assertThat(String.valueOf(plan.get("possible_keys"))).contains("export_place");
    }

    @Test
    void the_view_is_updatable() {
        String updatable = database.sql(
                        "select is_updatable from information_schema.views where table_schema = database() and table_name = 'export_file'")
                .query(String.class)
                .single();
        assertThat(updatable).isEqualTo("YES");
    }
}

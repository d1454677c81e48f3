package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.RetentionTerm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionPolicyTest {

    private final RetentionPolicy policy = new RetentionPolicy(
            1,
            rule(null, null, 30),
            false,
            List.of(rule(null, "pdf", 10), rule("grades", null, 20), rule("grades", "csv", 5)),
            null,
            null);

    @Test
    void the_most_specific_rule_counts_and_the_dataset_counts_more_than_the_format() {
        assertThat(days("grades", "csv")).isEqualTo(5);
        assertThat(days("grades", "pdf")).isEqualTo(20);
        assertThat(days("grades", "excel")).isEqualTo(20);
        assertThat(days("students", "pdf")).isEqualTo(10);
        assertThat(days("students", "csv")).isEqualTo(30);
    }

    @Test
    void a_kept_file_has_a_term_without_days() {
        RetentionRule keep = new RetentionRule("grades", null, ExpiryAction.KEEP, null, null);
        assertThat(new RetentionPolicy(1, rule(null, null, 30), false, List.of(keep), null, null).term("grades", "csv"))
                .isEqualTo(new RetentionTerm(ExpiryAction.KEEP, null, null));
    }

    private @Nullable Integer days(String dataset, String format) {
        return policy.term(dataset, format).days();
    }

    private static RetentionRule rule(@Nullable String dataset, @Nullable String format, int days) {
        return new RetentionRule(dataset, format, ExpiryAction.DELETE, days, null);
    }
}

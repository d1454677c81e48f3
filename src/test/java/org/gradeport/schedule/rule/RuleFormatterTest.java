package org.gradeport.schedule.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.ScheduleRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.context.i18n.LocaleContextHolder;

class RuleFormatterTest {

    @ParameterizedTest
    @CsvFileSource(resources = "plain-sentences.csv", numLinesToSkip = 1)
    void a_plain_rule_is_formatted_and_written_as_cron_and_read_back(
            String frequency, String time, String days, String sentence, String cron) {
        ScheduleRule scheduleRule = ScheduleRule.of(frequency, null, time, list(days), "UTC", null, null);

        assertThat(scheduleRule.sentence()).isEqualTo(sentence + " (UTC)");
        assertThat(scheduleRule.expression()).isEqualTo(cron);
        assertThat(custom(cron).plain()).isEqualTo(scheduleRule);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "cron-sentences.csv", numLinesToSkip = 1, delimiter = '|')
    void a_cron_expression_is_formatted(String cron, String sentence) {
        assertThat(custom(cron).sentence()).isEqualTo(sentence + " (UTC)");
    }

    @Test
    void a_rule_shows_its_first_and_last_day() {
        ScheduleRule scheduleRule = ScheduleRule.of(
                "daily", null, "02:00", null, "Europe/Athens", LocalDate.of(2027, 1, 11), LocalDate.of(2027, 6, 30));

        assertThat(scheduleRule.sentence())
                .isEqualTo("Every day at 02:00 from 11 January 2027 until 30 June 2027 (Europe/Athens)");
    }

    @Test
    void a_rule_without_a_plain_equivalent_stays_custom() {
        assertThat(custom("*/15 9-17 * * MON-FRI").plain()).isEqualTo(custom("*/15 9-17 * * MON-FRI"));
        assertThat(custom("30 0 2 * * MON").plain().frequency()).isEqualTo(Frequency.CUSTOM);
    }

    @Test
    void a_rule_is_formatted_in_the_language_of_the_request() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("tlh"));
        assertThat(custom("0 2 * * *").sentence()).isEqualTo("Hoch jaj, 02:00 (UTC)");
        assertThat(custom("0 2 * * 1").sentence()).isEqualTo("Hoch Mon, 02:00 (UTC)");
    }

    private static ScheduleRule custom(String cron) {
        return ScheduleRule.of(null, cron, null, null, "UTC", null, null);
    }

    private static List<String> list(String words) {
        return words == null ? List.of() : Arrays.asList(words.split(" "));
    }
}

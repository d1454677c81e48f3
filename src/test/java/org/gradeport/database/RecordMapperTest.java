package org.gradeport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tests run in the zone of the Chatham Islands, 12:45 or 13:45 ahead of the database.
@PortalTest
class RecordMapperTest {

    enum Color {
        GREEN
    }

    record Everything(
            @Nullable Instant changedAt,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable String name,
            @Nullable Color color,
            @Nullable Long count,
            @Nullable Boolean active,
            @Nullable BigDecimal weight) {}

    record Primitives(long count, int size, boolean active, double share) {}

    record Moment(Instant at) {}

    @Autowired
    JdbcClient database;

    @Test
    void each_column_is_read_as_the_type_of_the_component_of_its_name() {
        assertThat(one(Everything.class, """
                        select 'x' ignored, cast(1.50 as decimal(5, 2)) weight, true active, 3000000000 count,
                          'GREEN' color, 'Zoë' name, time '02:45:00' time, date '2026-02-28' day,
                          timestamp '2026-11-30 01:02:03.456789' changed_at
                        """))
                .isEqualTo(new Everything(
                        Instant.parse("2026-11-30T01:02:03.456789Z"),
                        LocalDate.of(2026, 2, 28),
                        LocalTime.of(2, 45),
                        "Zoë",
                        Color.GREEN,
                        3_000_000_000L,
                        true,
                        new BigDecimal("1.50")));
    }

    @Test
    void null_is_null_whatever_the_type() {
        assertThat(one(Everything.class, """
                        select null changed_at, null day, null time, null name, null color, null count, null active,
                          null weight
                        """))
                .isEqualTo(new Everything(null, null, null, null, null, null, null, null));
    }

    @Test
    void primitives_are_read_and_null_is_no_value_of_them() {
        assertThat(one(Primitives.class, "select 3000000000 count, 7 size, false active, 0.25e0 share"))
                .isEqualTo(new Primitives(3_000_000_000L, 7, false, 0.25));
        assertThatThrownBy(() -> one(Primitives.class, "select null count, 7 size, false active, 0.25e0 share"))
                .isInstanceOf(TypeMismatchException.class);
    }

    /// At the first two times the clocks of the Chatham Islands skip an hour and repeat one; the others have another
    /// date there.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-27T03:00:00Z",
                "2026-04-05T03:00:00.000001Z",
                "2026-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:01Z",
                "2041-03-04T12:00:00Z"
            })
    void a_time_is_the_same_in_the_database_and_in_a_far_zone(String time) {
        String stored = time.replace('T', ' ').replace("Z", "");
        assertThat(one(Moment.class, "select timestamp '%s' at".formatted(stored)))
                .isEqualTo(new Moment(Instant.parse(time)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-27", "2026-01-01", "2028-02-29"})
    void a_date_is_the_same_day_in_a_far_zone(String day) {
        record Day(LocalDate day) {}
        assertThat(one(Day.class, "select date '%s' day".formatted(day))).isEqualTo(new Day(LocalDate.parse(day)));
    }

    private <T> T one(Class<T> type, String query) {
        return database.sql(query).query(new RecordMapper<>(type)).single();
    }
}

package org.gradeport.database;

import java.sql.JDBCType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/// Writes days and times of day unchanged. Spring Data converts them to instants in the machine's zone, which the
/// driver writes in UTC: another time and sometimes another day.
@Configuration
class LocalValues {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        return JdbcCustomConversions.of(dialect, List.of(new Day(), new TimeOfDay()));
    }

    @WritingConverter
    private static final class Day implements Converter<LocalDate, JdbcValue> {

        @Override
        public JdbcValue convert(LocalDate day) {
            return JdbcValue.of(day, JDBCType.DATE);
        }
    }

    @WritingConverter
    private static final class TimeOfDay implements Converter<LocalTime, JdbcValue> {

        @Override
        public JdbcValue convert(LocalTime time) {
            return JdbcValue.of(time, JDBCType.TIME);
        }
    }
}

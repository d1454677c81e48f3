package org.gradeport.schedule;

import org.gradeport.database.ReadableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which lines of the history of schedules can be read.
@Configuration(proxyBeanMethods = false)
class ReadableRuns {

    @Bean
    ReadableRows readableScheduleRuns() {
        return new ReadableRows("schedule_run", "id", ScheduleRunRepository.READABLE);
    }
}

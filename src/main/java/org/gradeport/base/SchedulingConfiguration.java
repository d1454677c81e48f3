package org.gradeport.base;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration
@EnableScheduling
class SchedulingConfiguration {

    /// More threads than jobs: a job that waits for a locked row or a large sweep does not delay heartbeats and
    /// schedules.
    private static final int THREADS = 16;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(THREADS);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}

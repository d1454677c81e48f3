package org.gradeport.notice;

import org.gradeport.database.ReadableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which mails of the outbox can be read.
@Configuration(proxyBeanMethods = false)
class ReadableNotices {

    @Bean
    ReadableRows readableMails() {
        return new ReadableRows("notice", "id", NoticeRepository.READABLE);
    }
}

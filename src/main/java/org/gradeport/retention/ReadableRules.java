package org.gradeport.retention;

import org.gradeport.database.ReadableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which rules of retention can be read.
@Configuration(proxyBeanMethods = false)
class ReadableRules {

    @Bean
    ReadableRows readableRetentionRules() {
        return new ReadableRows(
                "retention_rule",
                "concat_ws('/', nullif(dataset, ''), nullif(format, ''))",
                PolicyRepository.RuleRow.READABLE);
    }
}

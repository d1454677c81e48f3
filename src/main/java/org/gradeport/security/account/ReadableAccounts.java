package org.gradeport.security.account;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gradeport.database.ReadableRows;
import org.gradeport.security.TokenScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which accounts and tokens can be read.
@Configuration(proxyBeanMethods = false)
class ReadableAccounts {

    @Bean
    ReadableRows readableAccountRoles() {
        return new ReadableRows("account", "username", AccountRepository.READABLE);
    }

    @Bean
    ReadableRows readableTokenScopes() {
        String words = Arrays.stream(TokenScope.values()).map(TokenScope::word).collect(Collectors.joining("|"));
        return new ReadableRows("api_token", "id", "scopes regexp '^((%1$s)(,|$))+$'".formatted(words));
    }
}

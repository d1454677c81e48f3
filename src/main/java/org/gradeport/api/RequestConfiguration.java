package org.gradeport.api;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses null in lists and maps of a body, and times in an address outside the years 1900 to 9999.
@Configuration(proxyBeanMethods = false)
class RequestConfiguration implements WebMvcConfigurer {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    @Bean
    JsonMapperBuilderCustomizer noNullElements() {
        return builder -> builder.changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, RequestConfiguration::time);
    }

    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new IllegalArgumentException("The time is outside the years 1900 to 9999");
        }
        return time;
    }
}

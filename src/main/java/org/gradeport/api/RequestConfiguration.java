package org.gradeport.api;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.table.DayRange;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.module.SimpleModule;

/// Reads and answers JSON only. Refuses null in lists and maps of a body, a name twice in an object, fractions of whole
/// numbers, days and times that are not text, and times in an address outside the years 1900 to 9999.
@Configuration(proxyBeanMethods = false)
class RequestConfiguration implements WebMvcConfigurer {

    private static final Pattern JSON = Pattern.compile("(.*\\+)?json|octet-stream|plain|\\*");

    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(new SimpleModule("days and times")
                        .addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, LocalDate::parse))
                        .addDeserializer(Instant.class, new TextReader<>(Instant.class, Instant::parse)))
                .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL));
    }

    /// Libraries bring converters for more, such as YAML, which would pass the bounds of JSON.
    @Override
    public void configureMessageConverters(ServerBuilder builder) {
        builder.configureMessageConvertersList(converters -> converters.removeIf(converter -> !isForJson(converter)));
    }

    /// Texts and bytes carry files and the description of the API.
    private static boolean isForJson(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .allMatch(type -> JSON.matcher(type.getSubtype()).matches());
    }

    /// Every call can answer JSON, whatever its `Accept` says: a refusal after the work is done would hide it.
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();
        configurer.strategies(List.of(request -> Stream.concat(accepted(header, request), Stream.of(MediaType.ALL))
                .toList()));
    }

    private static Stream<MediaType> accepted(ContentNegotiationStrategy header, NativeWebRequest request) {
        try {
            return header.resolveMediaTypes(request).stream();
        } catch (HttpMediaTypeNotAcceptableException _) {
            return Stream.empty();
        }
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, RequestConfiguration::time);
    }

    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (!DayRange.contains(time)) {
            throw new IllegalArgumentException("The time is outside the years 1900 to 9999");
        }
        return time;
    }
}

package org.gradeport.api.schedules;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/// A day in a body: `null` removes the present day, and a body without the field keeps it.
@JsonDeserialize(using = GivenDay.Reader.class)
@Schema(type = "string", format = "date", nullable = true)
record GivenDay(@Nullable LocalDate day) {

    static final class Reader extends ValueDeserializer<GivenDay> {

        @Override
        public GivenDay deserialize(JsonParser parser, DeserializationContext context) {
            return new GivenDay(context.readValue(parser, LocalDate.class));
        }

        @Override
        public GivenDay getNullValue(DeserializationContext context) {
            return new GivenDay(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }

    static @Nullable LocalDate read(@Nullable GivenDay given) {
        return given == null ? null : given.day();
    }

    /// The given day, else the present day.
    static @Nullable LocalDate over(@Nullable LocalDate now, @Nullable GivenDay given) {
        return given == null ? now : given.day();
    }
}

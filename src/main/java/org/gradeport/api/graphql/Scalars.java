package org.gradeport.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.gradeport.table.DayRange;
import org.jspecify.annotations.Nullable;

/// Types of values that GraphQL does not have.
final class Scalars {

    static final GraphQLScalarType LONG = scalar("Long", new WholeNumber());
    static final GraphQLScalarType DATE = scalar("Date", new Iso());
    static final GraphQLScalarType DATE_TIME = scalar("DateTime", new Iso());

    private Scalars() {}

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    /// A whole number of 64 bits.
    private static final class WholeNumber implements Coercing<Long, Long> {

        @Override
        public Long serialize(Object value, GraphQLContext context, Locale locale) {
            return ((Number) value).longValue();
        }

        @Override
        public Long parseValue(Object value, GraphQLContext context, Locale locale) {
            return switch (value) {
                case Integer number -> number.longValue();
                case Long number -> number;
                default -> throw new CoercingParseValueException("A whole number of 64 bits is expected.");
            };
        }

        @Override
        public Long parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (literal instanceof IntValue number && isLong(number.getValue())) {
                return number.getValue().longValue();
            }
            throw new CoercingParseLiteralException("A whole number of 64 bits is expected.");
        }

        private static boolean isLong(BigInteger number) {
            return number.bitLength() < Long.SIZE;
        }
    }

    /// A date or a time as ISO 8601 has it; what is read is a time.
    private static final class Iso implements Coercing<Instant, String> {

        private static final String EXPECTED = "A time such as 2027-03-28T01:00:00Z is expected.";

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public Instant parseValue(Object value, GraphQLContext context, Locale locale) {
            Instant time = parse(value);
            if (time == null) {
                throw new CoercingParseValueException(EXPECTED);
            }
            return time;
        }

        @Override
        public Instant parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            Instant time = literal instanceof StringValue text ? parse(text.getValue()) : null;
            if (time == null) {
                throw new CoercingParseLiteralException(EXPECTED);
            }
            return time;
        }

        private static @Nullable Instant parse(@Nullable Object value) {
            try {
                Instant time = Instant.parse(String.valueOf(value));
                return DayRange.contains(time) ? time : null;
            } catch (DateTimeException _) {
                return null;
            }
        }
    }
}

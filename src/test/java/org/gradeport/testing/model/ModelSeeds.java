package org.gradeport.testing.model;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a [ModelTest] the seed of `-Dgradeport.model.seed`, 1 by default, and the next ones for the time of
/// `-Dgradeport.model.seconds`. Prints each.
final class ModelSeeds implements TestTemplateInvocationContextProvider {

    private static final Logger log = LoggerFactory.getLogger(ModelSeeds.class);
    private static final long FIRST = Long.getLong("gradeport.model.seed", 1);
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("gradeport.model.seconds", 0));

    @Override
    public boolean supportsTestTemplate(ExtensionContext test) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext test) {
        long start = System.nanoTime();
        return LongStream.iterate(
                        FIRST, seed -> seed == FIRST || System.nanoTime() - start < TIME.toNanos(), seed -> seed + 1)
                .peek(seed -> log.info(
                        "{} has the seed {}", test.getRequiredTestMethod().getName(), seed))
                .mapToObj(Seed::new);
    }

    private record Seed(long value) implements TestTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int invocation) {
            return "seed " + value;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == long.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return value;
        }
    }
}

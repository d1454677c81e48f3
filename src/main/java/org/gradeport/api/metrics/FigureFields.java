package org.gradeport.api.metrics;

import java.util.List;
import java.util.Map;
import org.gradeport.api.metrics.MetricsController.FailureAnswer;
import org.gradeport.api.metrics.MetricsController.RunFilterParameters;
import org.gradeport.api.metrics.StatsAnswer.TallyAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// The figures in GraphQL, as REST reads them.
@Controller
class FigureFields {

    private final MetricsController metrics;

    FigureFields(MetricsController metrics) {
        this.metrics = metrics;
    }

    /// The figures of the runs of one dataset or format.
    record NamedFigures(String name, TallyAnswer figures) {}

    /// How many runs failed for one cause.
    record CountedFailures(String failureClass, long failures) {}

    @QueryMapping
    StatsAnswer figures(@Argument int days, @Argument RunFilterParameters runs) {
        return metrics.stats(days, runs);
    }

    @QueryMapping
    List<RunAnswer> slowestRuns(@Argument int days, @Argument int limit, @Argument RunFilterParameters runs) {
        return metrics.slowest(days, limit, runs);
    }

    @QueryMapping
    List<FailureAnswer> failures(@Argument int days, @Argument RunFilterParameters runs) {
        return metrics.failures(days, runs);
    }

    @SchemaMapping(typeName = "Figures")
    List<NamedFigures> byType(StatsAnswer stats) {
        return named(stats.byType());
    }

    @SchemaMapping(typeName = "Figures")
    List<NamedFigures> byFormat(StatsAnswer stats) {
        return named(stats.byFormat());
    }

    @SchemaMapping(typeName = "Figures")
    List<CountedFailures> byFailure(StatsAnswer stats) {
        return stats.byFailure().entrySet().stream()
                .map(failure -> new CountedFailures(failure.getKey(), failure.getValue()))
                .toList();
    }

    private static List<NamedFigures> named(Map<String, TallyAnswer> figures) {
        return figures.entrySet().stream()
                .map(part -> new NamedFigures(part.getKey(), part.getValue()))
                .toList();
    }

    @SchemaMapping(typeName = "Run")
    long exportId(RunAnswer run) {
        return run.export();
    }

    @SchemaMapping(typeName = "Run")
    long ownerId(RunAnswer run) {
        return run.owner();
    }

    @SchemaMapping(typeName = "Run")
    @Nullable
    Long scheduleId(RunAnswer run) {
        return run.schedule();
    }
}

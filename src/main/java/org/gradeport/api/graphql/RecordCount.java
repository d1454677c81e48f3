package org.gradeport.api.graphql;

import graphql.GraphQLContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gradeport.export.RowLimitException;
import org.gradeport.records.RecordKind;

/// Counts the records that one query reads; refuses more than an export may have.
public final class RecordCount {

    private final long limit;
    private final Map<RecordKind, Long> counts = new EnumMap<>(RecordKind.class);
    private long total;

    RecordCount(long limit) {
        this.limit = limit;
    }

    public static RecordCount of(GraphQLContext context) {
        return context.get(RecordCount.class);
    }

    public void add(RecordKind kind, int rows) {
        if (total + rows > limit) {
            throw new RowLimitException(total + rows, limit);
        } else if (rows > 0) {
            total += rows;
            counts.merge(kind, (long) rows, Long::sum);
        }
    }

    long total() {
        return total;
    }

    Map<RecordKind, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }
}

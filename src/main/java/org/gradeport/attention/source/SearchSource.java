package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;

/// A source with one search.
record SearchSource(String kind, Function<Instant, Stream<Concern>> search) implements AttentionSource {

    @Override
    public List<Concern> concerns(Instant now) {
        return search.apply(now).toList();
    }
}
